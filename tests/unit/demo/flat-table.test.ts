import { describe, expect, it } from 'vitest';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { compareHitRates } from '../../../shared/learning/stats/compare-hit-rates.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { type DemoCondition, type DemoRule, type DemoTruths, demoTruths } from '../../flat-demo/demo-truths.ts';
import { type DemoTable, demoFlatTable } from '../../flat-demo/flat-table.ts';

const standard = demoFlatTable();

describe('the table', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(demoFlatTable({ clients: 300, seed: 8 })).toEqual(demoFlatTable({ clients: 300, seed: 8 }));
    expect(demoFlatTable({ clients: 300, seed: 8 }).rows).not.toEqual(demoFlatTable({ clients: 300, seed: 9 }).rows);
  });

  it('has the default size, one cell per column and unique dossier numbers', () => {
    expect(standard.rows).toHaveLength(2300);
    expect(new Set(standard.header).size).toBe(standard.header.length);
    expect(standard.rows.every((row) => row.length === standard.header.length)).toBe(true);
    const numbers = cells(standard, 'dossiernr');
    expect(new Set(numbers).size).toBe(2300);
    expect(numbers.every((number) => /^D[0-9A-F]{3}-\d{4}$/.test(number))).toBe(true);
  });

  it('writes amounts with a decimal comma and keeps leading zeros of codes', () => {
    expect(cells(standard, 'verschil_uwv_inkomen').every((text) => /^(\d+,\d\d)?$/.test(text))).toBe(true);
    expect(new Set(cells(standard, 'statistiekcode'))).toEqual(new Set(['01', '02', '03', '14']));
  });

  it('has gaps and sentinels', () => {
    expect(cells(standard, 'huurbedrag').filter((text) => text === '').length).toBeGreaterThan(60);
    expect(cells(standard, 'dagen_op_adres').filter((text) => text === '99999').length).toBeGreaterThan(10);
    expect(cells(standard, 'maanden_sinds_gesprek').filter((text) => text === '999').length).toBeGreaterThan(30);
  });

  it('holds every column that the truths name', () => {
    const { rules, proxy, overInvestigated, proxies, groupAttributes, refused } = demoTruths;
    const named = [
      ...rules.flatMap((rule) => rule.conditions.map((condition) => condition.feature)),
      ...[proxy.feature, proxy.attribute, overInvestigated.attribute],
      ...[...proxies, ...groupAttributes, ...refused],
    ];
    expect(named.filter((name) => !standard.header.includes(name))).toEqual([]);
  });

  it('hides numbers that pass the eleven test under a harmless name', () => {
    for (const number of cells(standard, 'kolom_17')) {
      const digits = [...number].map(Number);
      const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
      expect([digits.length, sum % 11]).toEqual([9, 0]);
    }
  });

  it('refuses a size or seed that makes no sense', () => {
    expect(() => demoFlatTable({ clients: 99 })).toThrow('clients must be');
    expect(() => demoFlatTable({ seed: 0.5 })).toThrow('seed must be');
  });
});

describe.each([1, 2, 3])('proportions with seed %d', (seed) => {
  const table = demoFlatTable({ seed });
  const outcomes = cells(table, 'uitkomst');
  const known = outcomes.filter((text) => text !== '').length;
  const hits = outcomes.filter((text) => text === '1').length;

  it('knows about half of the dossiers, and enough unlawful ones to train on', () => {
    expect(new Set(outcomes)).toEqual(new Set(['', '0', '1']));
    expect(known).toBeGreaterThan(1050);
    expect(known).toBeLessThan(1300);
    expect(hits).toBeGreaterThan(140);
    expect(hits).toBeLessThan(210);
  });

  it('finds more by selecting than by lot', () => {
    const random = cells(table, 'steekproef').map((text) => text === 'J');
    expect(random.filter(Boolean)).toHaveLength(276);
    const knownAtRandom = outcomes.filter((text, row) => random[row] && text !== '').length;
    const hitsAtRandom = outcomes.filter((text, row) => random[row] && text === '1').length;
    expect(hitsAtRandom / knownAtRandom).toBeGreaterThan(0.06);
    expect(hitsAtRandom / knownAtRandom).toBeLessThan(0.14);
    expect((hits - hitsAtRandom) / (known - knownAtRandom)).toBeGreaterThan(hitsAtRandom / knownAtRandom);
  });

  it('shows every planted rule in a plain count', () => {
    for (const rule of demoTruths.rules) {
      const { inside, outside } = hitsByRule(table, rule);
      const difference = newcombe(inside.hits, inside.n, outside.hits, outside.n);
      if (rule.direction === 'more') expect(difference.low, rule.id).toBeGreaterThan(0);
      else expect(difference.high, rule.id).toBeLessThan(0);
      expect(Math.sign(rule.logOdds)).toBe(rule.direction === 'more' ? 1 : -1);
    }
  });

  it('investigates one group twice as often without finding more', () => {
    const { attribute, level, ratio } = demoTruths.overInvestigated;
    const group = cells(table, attribute).map((text) => text === level);
    const ofGroup = counts(outcomes.filter((_, row) => group[row]));
    const ofOthers = counts(outcomes.filter((_, row) => !group[row]));
    const found = ofGroup.known / ofGroup.all / (ofOthers.known / ofOthers.all);
    expect(Math.abs(found - ratio)).toBeLessThan(0.2);
    expect(ofGroup.hits / ofGroup.known).toBeLessThan(ofOthers.hits / ofOthers.known);
  });

  it('has a proxy that gives the group away, and no ordinary feature that does', () => {
    const { feature, attribute, level } = demoTruths.proxy;
    const group = Uint8Array.from(cells(table, attribute), (text) => (text === level ? 1 : 0));
    expect(auc(group, numbers(table, feature)).low).toBeGreaterThan(0.65);
    const apart = new Set([...demoTruths.proxies, ...demoTruths.groupAttributes, ...demoTruths.refused, 'uitkomst']);
    const ordinary = table.header.filter((name) => !apart.has(name) && isNumeric(table, name));
    expect(ordinary.length).toBeGreaterThan(12);
    for (const name of ordinary)
      expect(Math.abs(auc(group, numbers(table, name)).value - 0.5), name).toBeLessThan(0.06);
  });
});

describe('the truths', () => {
  /** Nearly everybody is drawn by lot and nothing is broken off, so that the table shows what is true. */
  const open: DemoTruths = {
    ...demoTruths,
    drawnAtRandom: 0.9,
    investigated: 0.95,
    brokenOff: 0,
    overInvestigated: { ...demoTruths.overInvestigated, ratio: 1 },
  };

  it('hold among those drawn by lot: one in ten is unlawful, young or not', () => {
    const table = demoFlatTable({ clients: 8000, seed: 4, truths: open });
    const { attribute, level } = demoTruths.overInvestigated;
    const random = cells(table, 'steekproef');
    const drawn = cells(table, 'uitkomst').filter((_, row) => random[row] === 'J');
    const young = cells(table, attribute).filter((_, row) => random[row] === 'J');
    const ofGroup = counts(drawn.filter((_, row) => young[row] === level));
    const ofOthers = counts(drawn.filter((_, row) => young[row] !== level));
    expect(Math.abs(counts(drawn).hits / counts(drawn).known - demoTruths.baseRate)).toBeLessThan(0.015);
    const { verdict } = compareHitRates(ofGroup.hits, ofGroup.known, ofOthers.hits, ofOthers.known);
    expect(verdict).toBe('equal-within-margin');
  });

  it.each(demoTruths.rules)('plant $id with its log-odds', (rule) => {
    const table = demoFlatTable({ clients: 8000, seed: 6, truths: { ...open, rules: [rule] } });
    const { inside, outside } = hitsByRule(table, rule);
    const logOdds = logOddsOf(inside) - logOddsOf(outside);
    const standardError = Math.sqrt(spreadOf(inside) + spreadOf(outside));
    expect(Math.abs(logOdds - rule.logOdds)).toBeLessThan(3 * standardError);
    expect(standardError).toBeLessThan(0.2);
  });

  it('can be changed by a trainer, but not into the impossible', () => {
    const ruleFor = (feature: string): DemoRule => ({
      ...demoTruths.rules[1],
      conditions: [{ feature, operator: '>=', value: 1 }],
    });
    expect(() => demoFlatTable({ truths: { ...demoTruths, rules: [ruleFor('bestaat_niet')] } })).toThrow(
      'bestaat_niet',
    );
    const everybody = { ...demoTruths, investigated: 0.9 };
    expect(() => demoFlatTable({ truths: everybody })).toThrow('leave no room');
  });
});

interface Side {
  readonly n: number;
  readonly hits: number;
}

function cells(table: DemoTable, column: string): readonly string[] {
  const index = table.header.indexOf(column);
  return table.rows.map((row) => row[index]);
}

function isNumeric(table: DemoTable, column: string): boolean {
  return cells(table, column).every((text) => /^(\d+(,\d+)?)?$/.test(text));
}

/** Missing as -1, which is enough for counting and ordering. */
function numbers(table: DemoTable, column: string): Float64Array {
  return Float64Array.from(cells(table, column), (text) => (text === '' ? -1 : Number(text.replace(',', '.'))));
}

function counts(outcomes: readonly string[]): { all: number; known: number; hits: number } {
  const known = outcomes.filter((text) => text !== '').length;
  return { all: outcomes.length, known, hits: outcomes.filter((text) => text === '1').length };
}

/** Dossiers with a known outcome, split by whether a rule holds, read back from the cells as a stranger would. */
function hitsByRule(table: DemoTable, rule: DemoRule): { inside: Side; outside: Side } {
  const outcomes = cells(table, 'uitkomst');
  const holds = outcomes.map(() => true);
  for (const condition of rule.conditions) {
    cells(table, condition.feature).forEach((text, row) => {
      if (!cellSatisfies(condition, text)) holds[row] = false;
    });
  }
  const side = (wanted: boolean): Side => {
    const { known, hits } = counts(outcomes.filter((_, row) => holds[row] === wanted));
    return { n: known, hits };
  };
  return { inside: side(true), outside: side(false) };
}

function cellSatisfies({ operator, value }: DemoCondition, text: string): boolean {
  if (operator === '=') return text === value;
  if (text === '') return false;
  const number = Number(text.replace(',', '.'));
  return operator === '<' ? number < value : number >= value;
}

function logOddsOf({ n, hits }: Side): number {
  return Math.log(hits / (n - hits));
}

function spreadOf({ n, hits }: Side): number {
  return 1 / hits + 1 / (n - hits);
}
