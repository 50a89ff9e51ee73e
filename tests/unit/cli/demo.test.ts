import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DemoPath } from '../../../electron/cli/demo-path.ts';
import { latestBiasPermission } from '../../../electron/engine/store/bias-permission.ts';
import { listLog } from '../../../electron/engine/store/log.ts';
import { openVault } from '../../../electron/engine/vault/vault.ts';
import { clopperPearson } from '../../../shared/learning/stats/clopper-pearson.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';

/** The demo as a user runs it: another process, real files, a real vault. */
const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(words: string[], env: Record<string, string> = {}): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('demo and verify-log', () => {
  const out = join(folder, 'demo');
  const json = join(folder, 'demo.json');
  const secret = { TOETSSTEEN_PASSPHRASE: 'vier gewone woorden samen' };

  let told = '';

  it('walks the whole path, also where an earlier demo was stopped, and leaves a report that needs nothing beside itself', () => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'voorbeeldstad.toets-wal'), 'left behind');
    const { code, out: said, err } = run(['demo', '--clients', '500', '--out', out, '--json', json], secret);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(said).toContain('de keten klopt');
    told = said;
    const report = readFileSync(join(out, 'rapport.html'), 'utf8');
    expect(report).toContain('Een score is geen verdenking en nooit een grond voor een huisbezoek.');
    expect(report).toContain('<svg');
    expect(report).not.toMatch(/<script|https?:\/\/|src=/);
    expect(report).not.toMatch(/undefined|NaN|\[object/);
    expect(existsSync(join(out, 'selectie.xlsx'))).toBe(true);
  }, 300_000);

  /** Of the report, the text between two headings with a bar for each tag: what a reader sees. */
  const section = (from: string, to: string): string => {
    const report = readFileSync(join(out, 'rapport.html'), 'utf8');
    const [, part = ''] = report.split(`<h2>${from}</h2>`);
    return (part.split(`<h2>${to}</h2>`)[0] ?? '').replaceAll(/(<[^>]+>)+/g, '|').replaceAll('\u00a0', ' ');
  };
  const measured = () => JSON.parse(readFileSync(json, 'utf8')) as Pick<DemoPath, 'testing' | 'cases' | 'list'>;
  const tenths = (share: number): string => (100 * share).toFixed(1).replace('.', ',');
  const percentage = ({ value, low, high }: Estimate): string =>
    `${tenths(value)} % (${tenths(low)} tot ${tenths(high)} %)`;

  it('sets the hit rate as counted and as corrected beside that of the lot, with counts and intervals', () => {
    const { chosen } = measured().testing;
    const { hits, n, rate } = chosen.random;
    const exact = clopperPearson(hits, n);
    // The lot is weighed by the recorded probabilities, which hardly differ, and counts persons, who may be drawn more than once.
    expect(Math.abs((rate?.value ?? 1) - hits / n)).toBeLessThan(0.005);
    expect(Math.abs((rate?.low ?? 1) - exact.low)).toBeLessThan(0.02);
    const shown = section('Wie is onderzocht, en wat zegt dat?', 'Groepen');
    expect(shown).toContain(`door loting: de maat|${hits} van ${n}|${percentage(rate ?? exact)}|${n}|`);
    const counted = chosen.routes.find(({ scope }) => scope === 'chosen');
    expect(counted?.n).toBeGreaterThan(n);
    expect(shown).toContain(`gekozen, zoals geteld|${counted?.hits} van ${counted?.n}|`);
    expect(shown).toContain(`telt voor ${Math.floor(counted?.effectiveSize ?? 0)}|`);
    // The demo municipality chooses by tips as well, which no feature tells: only the lot does.
    const above = (estimate: Estimate | null | undefined): number => estimate?.value ?? 0;
    expect(above(counted?.naive)).toBeGreaterThan(above(counted?.corrected));
    expect(above(counted?.corrected)).toBeGreaterThan(hits / n);
    expect(told).toContain(`loting ${hits} van ${n}`);
  });

  it('shows how practice burdens the group that the municipality was made to look at more often', () => {
    const { groups, drift } = measured().testing;
    const shown = section('Groepen', 'Verloop');
    const count = (measures: RegExp, verdict: string): number =>
      groups.figures.filter((own) => measures.test(own.measure) && own.verdict === verdict).length;
    const verdicts = ['difference', 'equal-within-margin', 'undecided', 'too-small'];
    const row = (name: string, measures: RegExp) => [name, ...verdicts.map((own) => count(measures, own))].join('|');
    expect(shown).toContain(`|${row('model', /^(?!practice)/)}|`);
    expect(shown).toContain(`|${row('huidige praktijk', /^practice/)}|`);
    const young = groups.figures.find(({ measure, group }) => measure === 'practiceWrongly' && group === '18-29');
    expect(young?.difference?.low).toBeGreaterThan(0);
    expect(shown).toContain(
      `het grootst bij leeftijdsgroep 18-29: ten onrechte onderzocht ${young?.hits} van ${young?.n}`,
    );
    expect(shown).toMatch(
      new RegExp(`leeftijdsgroep 18-29\\|.*\\|${young?.hits} van ${young?.n}: [^|]*\\|verschil aangetoond`),
    );
    expect(shown).toContain(
      groups.toExplain.length === 0
        ? 'geen verschil aangetoond dat uitleg nodig heeft'
        : `vóór gebruik: ${groups.toExplain.length}|`,
    );
    const signals = section('Verloop', 'Mag dit model worden gebruikt?');
    const ofLevel = (level: string): number => drift.alarms.filter((own) => own.level === level).length;
    expect(signals).toContain(
      `${ofLevel('alarm')} keer alarm, ${ofLevel('attention')} keer let op, ${ofLevel('undecided')} keer onbeslist.`,
    );
    for (const { subject } of drift.alarms.filter(({ what }) => what === 'hitRate')) {
      const change = drift.result.rateChanges.find(({ group }) => group === subject);
      const { newest, training } = change ?? { newest: null, training: null };
      expect(signals).toContain(
        `|${newest?.hits} van ${newest?.n} raak in ${newest?.quarter}, eerder ${training?.hits} van ${training?.n}`,
      );
    }
  });

  it('tells which gates are closed, and that nothing is in a practice vault', () => {
    const { gates } = measured().testing.gates;
    const closed = gates.filter(({ passed }) => !passed);
    const shown = section('Mag dit model worden gebruikt?', 'Selectie');
    expect(shown).toContain(`${gates.length - closed.length} van de 11 poorten zijn open.`);
    expect(shown.match(/van \d+ regels/g)?.length).toBe(closed.length);
    expect(shown).toContain('DPIA en advies van de FG|2 van 2 regels');
    expect(shown).not.toContain('Doel en eigenaar');
    for (const said of [shown, told]) expect(said).toContain('Oefenkluis: hier is niets gesloten.');
  });

  it('has people with a passphrase of their own: one who may sign, and one who approved a look at groups', async () => {
    const enter = async (user: string) => {
      const [, passphrase = ''] = new RegExp(`^${user} .*  (\\S.*)$`, 'm').exec(told) ?? [];
      const { store } = await openVault({ path: join(out, 'voorbeeldstad.toets'), user, passphrase });
      expect([store.user, store.role, store.hasOwnSecret]).toEqual([user, user, true]);
      return store;
    };
    (await enter('controleur')).close();
    const store = await enter('auditor');
    expect(latestBiasPermission(store.db)).toMatchObject({ askedBy: 'demo', approvedBy: 'auditor', users: ['demo'] });
    const events = listLog(store.db, { limit: 100 }).map(({ who, event }) => `${who} ${event}`);
    store.close();
    expect(events).toEqual(expect.arrayContaining(['demo bias.asked', 'auditor bias.approved', 'demo bias.measured']));
  });

  it('tells that an older copy was put back, although opening renews the keys file', () => {
    const vault = join(out, 'voorbeeldstad.toets');
    const older = readFileSync(vault);
    expect(run(['verify-log', '--vault', vault], secret).code).toBe(0);
    writeFileSync(vault, older);
    const { code, err } = run(['verify-log', '--vault', vault], secret);
    expect(code).toBe(1);
    expect(err).toContain('VAULT_LOG_BROKEN');
  });

  it('checks the log, and fails on a wrong passphrase and a vault that is not there', () => {
    const vault = join(out, 'voorbeeldstad.toets');
    expect(run(['verify-log', '--vault', vault], secret)).toMatchObject({ code: 0 });
    const wrong = run(['verify-log', '--vault', vault], { TOETSSTEEN_PASSPHRASE: 'heel andere woorden dan die' });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('VAULT_PASSPHRASE_WRONG');
    const untyped = run(['verify-log', '--vault', vault]);
    expect(untyped.code).toBe(2);
    expect(untyped.err).toContain('Er is niets getypt. Zet de wachtzin anders in TOETSSTEEN_PASSPHRASE.');
    expect(run(['verify-log', '--vault', join(folder, 'none.toets')], secret).err).toContain('VAULT_NOT_FOUND');
  });
});
