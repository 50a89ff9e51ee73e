import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../../electron/cli/arguments.ts';
import { type FlatChoices, readFlatAnalysis } from '../../../electron/cli/flat-analysis.ts';
import { Terminal } from '../../../electron/cli/terminal-job.ts';
import { AppError } from '../../../shared/errors.ts';
import { OUTCOME } from '../../../shared/learning/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'toetssteen-flat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain: FlatChoices = {
  outcome: 'y',
  meaning: null,
  number: null,
  split: null,
  weight: null,
  exclude: [],
  groups: [],
  proxies: true,
};

function read(header: string, rows: readonly string[], choices: Partial<FlatChoices> = {}) {
  const path = join(folder, 'table.csv');
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
  return readFlatAnalysis(path, { ...plain, ...choices }, new Terminal());
}

async function refusal(...[header, rows, choices]: Parameters<typeof read>): Promise<unknown> {
  try {
    await read(header, rows, choices);
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}

const row = (at: number): string => `${(at * 7) % 40},${at % 3 === 0 ? 'a' : 'b'},${at % 2}`;
const rows = Array.from({ length: 40 }, (_, at) => row(at));

describe('persons in a flat table', () => {
  it('follow from what rows hold where there are no numbers, whatever the order of the rows', async () => {
    const twice = [...rows, row(3), row(3)];
    const { keys, numbers } = await read('late,home,y', twice);
    expect(new Set(keys).size).toBe(40);
    expect(keys[40]).toBe(keys[3]);
    expect(keys[41]).toBe(keys[3]);
    expect(numbers.slice(0, 2)).toEqual(['regel 2', 'regel 3']);
    const reversed = await read('late,home,y', twice.toReversed());
    expect(reversed.keys.toReversed()).toEqual(keys);
    expect(reversed.table.columns[1]).toMatchObject({ levels: ['a', 'b'] });
  });

  it('are told apart where most rows look alike, each with a key of its own', async () => {
    const few = Array.from({ length: 40 }, (_, at) => `${at % 4},${at % 2}`);
    const { keys } = await read('late,y', few);
    expect(new Set(keys).size).toBe(40);
    const turned = await read('late,y', few.toReversed());
    expect(turned.keys.toSorted()).toEqual(keys.toSorted());
  });

  it('are their numbers, and no number is the place of another row', async () => {
    const numbered = rows.map((cells, at) => `${at % 2 === 0 ? '' : at + 2},${cells}`);
    const { keys, numbers } = await read('dossier_id,late,home,y', numbered, { number: 'dossier_id' });
    expect(keys[1]).toBe('3');
    expect(numbers.slice(0, 2)).toEqual(['regel 2', '3']);
    expect(new Set(numbers).size).toBe(40);
    expect(new Set(keys).size).toBe(40);
  });

  it('may not stand on both sides of the split', async () => {
    const split = (id: (at: number) => number): string[] =>
      rows.map((cells, at) => `K${id(at)},${cells},${at < 30 ? 'train' : 'test'}`);
    const choices = { number: 'klant_id', split: 'deel' };
    const error = await refusal(
      'klant_id,late,home,y,deel',
      split((at) => at % 35),
      choices,
    );
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain('zet 5 nummers aan beide kanten');
    const { testRows } = await read(
      'klant_id,late,home,y,deel',
      split((at) => at),
      choices,
    );
    expect(testRows?.length).toBe(10);
  });

  it('do not count on both sides where a row has no outcome or no weight', async () => {
    const cells = rows.map((own, at) => `K${at % 35},${own},${at < 30 ? 'train' : 'test'},${at < 5 ? 0 : 1}`);
    const choices = { number: 'klant_id', split: 'deel' };
    const { weight, table } = await read('klant_id,late,home,y,deel,gewicht', cells, choices);
    expect(weight).toBe('gewicht');
    expect(table.weights?.filter((own) => own === 0).length).toBe(5);
  });
});

describe('weights in a flat table', () => {
  const weighted = rows.map((cells, at) => `${cells},${at % 2},${at}`);

  it('are recognised by their header, also when all are 0 or 1, and are no characteristic', async () => {
    const { table, weight } = await read('late,home,y,gewicht,teller', weighted);
    expect(weight).toBe('gewicht');
    expect(table.columns.map(({ name }) => name)).not.toContain('gewicht');
    expect(table.weights?.slice(0, 3)).toEqual(new Float64Array([0, 1, 0]));
  });

  it('are the column that is named, and no other', async () => {
    const { table, weight, leftOut } = await read('late,home,y,gewicht,teller', weighted, { weight: 'teller' });
    expect(weight).toBe('teller');
    expect(table.weights?.[7]).toBe(7);
    expect(leftOut).toEqual(['gewicht']);
  });

  it('must be numbers of a column that has no other task', async () => {
    expect(await refusal('late,home,y,gewicht,teller', weighted, { weight: 'home' })).toMatchObject({
      code: 'TRAIN_WEIGHTS_INVALID',
    });
    expect(String(await refusal('late,home,y,gewicht,teller', weighted, { weight: 'y' }))).toContain(
      "Kolom 'y' is twee",
    );
  });
});

describe('outcomes in a flat table', () => {
  const coded = rows.map((cells, at) => `${cells.slice(0, -1)}${at % 3}`);

  it('are not guessed from digits, but in a column that is called so', async () => {
    const error = await refusal('late,home,y', coded);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain('0, 1, 2');
    const { outcomeValues } = await read('late,home,Uitkomst', coded, { outcome: 'Uitkomst' });
    expect(outcomeValues).toEqual({ unlawful: ['2'], lawful: ['0', '1'], unknown: [] });
  });

  it('are what the user says; the rest is unknown', async () => {
    const { outcomeValues, table } = await read('late,home,y', coded, { meaning: { unlawful: ['1'], lawful: ['0'] } });
    expect(outcomeValues).toEqual({ unlawful: ['1'], lawful: ['0'], unknown: ['2'] });
    expect([...table.outcome.slice(0, 3)]).toEqual([OUTCOME.lawful, OUTCOME.unlawful, OUTCOME.unknown]);
  });

  it('tell which values nobody explains', async () => {
    const spelled = rows.map((cells, at) => `${cells.slice(0, -1)}${['ja', 'nee', 'loopt nog'][at % 3]}`);
    const { outcomeValues } = await read('late,home,y', spelled);
    expect(outcomeValues).toEqual({ unlawful: ['ja'], lawful: ['nee'], unknown: ['loopt nog'] });
  });

  it.each([
    [{ unlawful: ['1'], lawful: [] }, 'horen bij elkaar'],
    [{ unlawful: ['1'], lawful: ['0', '1'] }, "'1' staat bij --unlawful en bij --lawful"],
    [{ unlawful: ['1'], lawful: ['7'] }, "'7' komt in kolom 'y' niet voor"],
  ])('must be explained without contradiction: %j', async (meaning, said) => {
    expect(String(await refusal('late,home,y', coded, { meaning }))).toContain(said);
  });
});

describe('cells of a flat table', () => {
  it('that cannot be read are counted, those that mean nothing are not', async () => {
    const odd = ['Infinity', '1e999', '1.5e999', 'onbekend', ''];
    const cells = Array.from({ length: 200 }, (_, at) => `${odd[at] ?? at},${at % 2}`);
    const { unreadable, table } = await read('inkomen_totaal,y', cells);
    expect(unreadable).toEqual([{ column: 'inkomen_totaal', count: 3 }]);
    const [column] = table.columns;
    expect(column?.kind === 'numeric' && column.values.filter(Number.isNaN).length).toBe(5);
  });

  it('of a column that may not number dossiers are refused rather than left out in silence', async () => {
    const error = await refusal(
      'bsn,late,y',
      rows.map((_, at) => `${111222333 + at},${at},${at % 2}`),
      { number: 'bsn' },
    );
    if (!(error instanceof AppError)) throw error;
    expect(error).toMatchObject({ code: 'INTAKE_ROLE_REFUSED', details: { column: 'bsn' } });
  });
});
