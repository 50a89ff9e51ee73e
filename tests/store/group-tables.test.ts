/** Groups that somebody else counted: from a file on disk to figures in an encrypted vault, and every reason to refuse one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupFigures } from '../../electron/engine/assess/group-tables/group-figures.ts';
import { groupTables } from '../../electron/engine/assess/group-tables/group-tables.ts';
import { readGroupTable } from '../../electron/engine/assess/group-tables/read-group-table.ts';
import { Context } from '../../electron/engine/context.ts';
import { writeXlsx } from '../../electron/engine/files/write-xlsx.ts';
import { groupTableSteps } from '../../electron/engine/steps/assess-group-tables.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import type { ReadGroupTable, RoundingBase } from '../../shared/contract/assess-group-tables.ts';
import { newcombe } from '../../shared/learning/stats/newcombe.ts';
import { errorOf, newStore, reopen, temporaryFolder } from './helpers.ts';
import { oneThread } from './one-thread.ts';

const HEADER = 'kenmerk;groep;dossiers;gekozen;onderzocht;onrechtmatig';
/** In the north twice as many are chosen and investigated, and no more is found; the harbour is too small to say anything of. */
const PLANTED = [
  'wijk;noord;500;200;180;20',
  'wijk;zuid;600;60;60;20',
  'wijk;west;400;40;40;10',
  'wijk;haven;20;0;0;0',
  'geslacht;vrouw;760;150;140;30',
  'geslacht;man;760;150;140;20',
];

function csv(lines: readonly string[], header = HEADER): string {
  const file = join(temporaryFolder(), 'groepen.csv');
  writeFileSync(file, [header, ...lines].join('\r\n'));
  return file;
}

function openVault() {
  const bench = newStore();
  const context = new Context(undefined, oneThread);
  context.use(bench.store);
  const read = (file: string, base: RoundingBase = 10) =>
    groupTableSteps['assess.readGroupTable'](context, { file, base }) as Promise<ReadGroupTable>;
  const add = async (file: string, base: RoundingBase = 10) => {
    const { sha256 } = await read(file, base);
    const input = { file, sha256, base, name: 'Telling van het statistiekbureau', period: '2026' };
    return groupTableSteps['assess.addGroupTable'](context, input) as Promise<{ readonly id: number }>;
  };
  return { ...bench, context, read, add, tables: () => groupTables(bench.store.db).tables };
}

describe('a table of rounded counts', () => {
  it('is read and kept with its figures, which last', async () => {
    const vault = openVault();
    const file = csv(PLANTED);
    expect(await vault.read(file)).toMatchObject({ problems: [], warnings: [], aside: [] });
    expect(vault.tables()).toEqual([]);
    const { id } = await vault.add(file);
    const [table] = vault.tables();
    expect(table).toMatchObject({ id, base: 10, period: '2026', addedBy: 'analist-1' });
    expect(table?.rows[0]).toEqual({
      attribute: 'wijk',
      group: 'noord',
      dossiers: 500,
      chosen: 200,
      investigated: 180,
      unlawful: 20,
    });
    expect(listLog(vault.store.db)[0]).toMatchObject({
      event: 'groupTable.added',
      details: { groupTable: id, base: 10, rows: 6, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    vault.store.close();
    expect(groupTables(reopen(vault).db).tables).toEqual([table]);
  });

  it('shows the planted difference with the interval that rounding leaves', async () => {
    const vault = openVault();
    await vault.add(csv(PLANTED));
    const figures = vault.tables()[0]?.figures ?? [];
    const find = (measure: string, group: string) =>
      figures.find((figure) => figure.measure === measure && figure.group === group);
    const north = find('chosen', 'noord');
    expect(north).toMatchObject({ hits: 200, n: 500, others: { hits: 100, n: 1020 }, verdict: 'difference' });
    expect(north?.difference?.value).toBeCloseTo(200 / 500 - 100 / 1020, 12);
    // The north at its lowest, the others at their highest: 55 + 35 + 0 upwards to 65 + 45 + 4 hits of at least 595 + 395 + 15 dossiers.
    expect(north?.difference?.low).toBeCloseTo(newcombe(195, 505, 114, 1005).low, 12);
    expect(north?.difference?.high).toBeCloseTo(newcombe(205, 495, 90, 1035).high, 12);
    expect(find('wronglyInvestigated', 'noord')).toMatchObject({ hits: 160, n: 500, verdict: 'difference' });
    // 11 against 30 %: enough of itself, but not for every table that may be behind it.
    expect(find('precision', 'noord')).toMatchObject({ hits: 20, n: 180, verdict: 'undecided' });
    const exactly = groupFigures(vault.tables()[0]?.rows ?? [], 1, { margin: 0.05, smallest: 30 });
    expect(exactly.find(({ measure }) => measure === 'precision')).toMatchObject({ n: 180, verdict: 'difference' });
    expect(find('chosen', 'vrouw')?.verdict).not.toBe('difference');
    expect(find('chosen', 'haven')).toMatchObject({ verdict: 'too-small', n: 20, difference: null });
    expect(find('precision', 'haven')).toMatchObject({ rate: null, n: 0 });
    expect(figures).toHaveLength(3 * PLANTED.length);
  });

  it('may be a workbook, with English heads in any order, titles and totals, and without the last two columns', async () => {
    const vault = openVault();
    const file = join(temporaryFolder(), 'groups.xlsx');
    const header = ['Selected', 'Case files', 'Group', 'Characteristic'];
    const rows = [
      [100, 1340, 'under 35', 'age'],
      [80, 1010, '35 and over', 'age'],
      ['Totaal', null, null, null],
    ];
    await writeXlsx(file, [{ name: 'Counts', header, rows }]);
    const read = await vault.read(file);
    expect(read).toMatchObject({ problems: [], aside: [4] });
    expect(read.rows[0]).toEqual({
      attribute: 'age',
      group: 'under 35',
      dossiers: 1340,
      chosen: 100,
      investigated: null,
      unlawful: null,
    });
    await vault.add(file);
    expect(vault.tables()[0]?.figures.map(({ measure }) => measure)).toEqual(['chosen', 'chosen']);
  });

  it('may write thousands with a point, and be rounded to fives or not at all', async () => {
    const vault = openVault();
    const read = await vault.read(csv(['wijk;noord;1.345;130'], 'Kenmerk;Groep;Dossiers;Gekozen'), 5);
    expect(read).toMatchObject({ problems: [], rows: [{ dossiers: 1345 }] });
    const exact = await vault.read(csv(['wijk;noord;1345;7', 'wijk;zuid;900;12'], 'kenmerk;groep;dossiers;gekozen'), 1);
    expect(exact).toMatchObject({ problems: [], warnings: [{ code: 'SMALL_COUNT', lines: [2] }] });
  });

  it('warns where two attributes cannot divide the same dossiers', async () => {
    const differ = await openVault().read(csv([...PLANTED.slice(0, 4), 'geslacht;vrouw;700;150;140;30']));
    expect(differ.warnings).toEqual([{ code: 'TOTALS_DIFFER', attributes: ['wijk', 'geslacht'] }]);
  });

  it('goes when it is taken away, which is logged', async () => {
    const vault = openVault();
    const { id } = await vault.add(csv(PLANTED));
    groupTableSteps['assess.removeGroupTable'](vault.context, { id });
    expect(vault.tables()).toEqual([]);
    expect(listLog(vault.store.db)[0]).toMatchObject({ event: 'groupTable.removed', details: { groupTable: id } });
    groupTableSteps['assess.removeGroupTable'](vault.context, { id });
    expect(listLog(vault.store.db).filter(({ event }) => event === 'groupTable.removed')).toHaveLength(1);
  });

  it('has a template that reads as a table without rows', async () => {
    const vault = openVault();
    const file = join(temporaryFolder(), 'sjabloon.csv');
    const saved = await groupTableSteps['assess.saveGroupTemplate'](vault.context, { file });
    expect(saved.bytes).toBe(readFileSync(file).length);
    expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${HEADER}\r\n`);
    expect(await errorOf(() => vault.read(file))).toMatchObject({ code: 'FILE_EMPTY' });
    writeFileSync(file, `${readFileSync(file, 'utf8')}${PLANTED.join('\r\n')}`);
    expect((await vault.read(file)).problems).toEqual([]);
  });
});

describe('a table is refused', () => {
  const [good] = PLANTED;
  const manyRows = Array.from({ length: 201 }, (_, at) => `wijk;buurt ${at};100;10;10;0`);

  it.each([
    ['without a column', ['wijk;noord;500'], 'kenmerk;groep;dossiers', 'COLUMN_MISSING', null],
    [
      'with hits of no known number',
      ['w;n;500;20;10'],
      'kenmerk;groep;dossiers;gekozen;onrechtmatig',
      'COLUMN_MISSING',
      null,
    ],
    ['with a column twice', ['w;n;500;20;30'], 'kenmerk;groep;dossiers;gekozen;selected', 'COLUMN_TWICE', null],
    [
      'with a column of persons',
      ['w;n;500;20;D1'],
      'kenmerk;groep;dossiers;gekozen;dossiernummer',
      'COLUMN_UNKNOWN',
      null,
    ],
    ['with too many rows', manyRows, HEADER, 'TOO_MANY_ROWS', 202],
    ['with a line of another shape', [good, 'wijk;zuid;600'], HEADER, 'ROW_BROKEN', 3],
    ['with a group without a name', [good, 'wijk;;600;60;60;20'], HEADER, 'NAME_EMPTY', 3],
    ['with a name that is a story', [good, `wijk;${'x'.repeat(81)};600;60;60;20`], HEADER, 'NAME_LONG', 3],
    ['with a group twice', [good, 'wijk;zuid;600;60;60;20', 'Wijk;Noord;500;200;180;20'], HEADER, 'GROUP_TWICE', 4],
    ['with a citizen service number', [good, 'persoon;111222333;10;10;10;0'], HEADER, 'PERSON', 3],
    ['with an address', [good, 'adres;Dorpsstraat 12;10;10;10;0'], HEADER, 'PERSON', 3],
    ['with a word where a count should be', [good, 'wijk;zuid;veel;60;60;20'], HEADER, 'NOT_A_COUNT', 3],
    ['with an empty count', [good, 'wijk;zuid;600;60;;20'], HEADER, 'NOT_A_COUNT', 3],
    ['with a count below 0', [good, 'wijk;zuid;-600;60;60;20'], HEADER, 'NOT_A_COUNT', 3],
    ['with part of a dossier', [good, 'wijk;zuid;600,5;60;60;20'], HEADER, 'NOT_A_COUNT', 3],
    ['with a count that is not rounded', [good, 'wijk;zuid;604;60;60;20'], HEADER, 'NOT_ROUNDED', 3],
    ['with a few persons', [good, 'wijk;zuid;600;3;0;0'], HEADER, 'NOT_ROUNDED', 3],
    ['with more chosen than there are', [good, 'wijk;zuid;100;120;60;20'], HEADER, 'MORE_THAN_ALL', 3],
    ['with more investigated than there are', [good, 'wijk;zuid;100;60;120;20'], HEADER, 'MORE_THAN_ALL', 3],
    ['with more unlawful than investigated', [good, 'wijk;zuid;600;60;60;80'], HEADER, 'MORE_THAN_ALL', 3],
    ['with more unlawful than there are', [good, 'wijk;zuid;10;0;20;30'], HEADER, 'MORE_THAN_ALL', 3],
  ] as const)('%s', async (_name, lines, header, reason, line) => {
    const vault = openVault();
    const file = csv(lines as readonly string[], header);
    const { problems } = await vault.read(file, 10);
    expect(problems[0]).toMatchObject({ reason, line });
    const entries = listLog(vault.store.db).length;
    const error = await errorOf(() => vault.add(file));
    expect(error).toMatchObject({ code: 'GROUP_TABLE_INVALID', details: { reason, line } });
    expect(vault.tables()).toEqual([]);
    expect(listLog(vault.store.db)).toHaveLength(entries);
  });

  it('but not for counts that rounding alone puts above the whole', async () => {
    const vault = openVault();
    await vault.add(csv(['wijk;noord;100;90;110;110', 'wijk;zuid;600;60;60;20']));
    const figures = vault.tables()[0]?.figures ?? [];
    // The only way for 110 of 110 to be of 100 is that all three are 105.
    expect(figures.find(({ measure }) => measure === 'precision')).toMatchObject({ hits: 105, n: 105 });
    expect(figures.find(({ measure }) => measure === 'wronglyInvestigated')).toMatchObject({ hits: 0, n: 105 });
  });

  it.each([1, 5] as const)('that is rounded to tens and said to be rounded to %d', async (base) => {
    const { problems } = await openVault().read(csv(PLANTED), base);
    expect(problems).toEqual([{ reason: 'ROUNDED_MORE', line: null, column: null }]);
  });

  it('when the file is here already, or is another one than was shown', async () => {
    const vault = openVault();
    const file = csv(PLANTED);
    await vault.add(file);
    expect(await errorOf(() => vault.add(file))).toMatchObject({ details: { reason: 'KNOWN', line: null } });
    const { sha256 } = await vault.read(file);
    writeFileSync(file, [HEADER, ...PLANTED.slice(1)].join('\r\n'));
    const input = { file, sha256, base: 10, name: 'x', period: 'y' } as const;
    const changed = await errorOf(async () => groupTableSteps['assess.addGroupTable'](vault.context, input));
    expect(changed.code).toBe('FILE_CHANGED');
    expect(vault.tables()).toHaveLength(1);
  });

  it('unread when it is larger than any such table', async () => {
    const file = csv(['x'.repeat(1_000_000)]);
    expect(await errorOf(() => readGroupTable(file, { base: 10 }))).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});
