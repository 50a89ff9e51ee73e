import { describe, expect, it } from 'vitest';
import { stratifiedFolds } from '../../../../shared/learning/folds.ts';
import { randomStream } from '../../../../shared/learning/random.ts';
import { CROSS_FOLDS, crossFit, crossFittedColumn } from '../../../../shared/learning/scorecard/cross-fitting.ts';
import { fineColumns } from '../../../../shared/learning/scorecard/fine-columns.ts';
import { numeric, tableOf } from '../planted-table.ts';

const ROWS = 1200;
const random = randomStream(21, 0);
const draw = (make: () => number) => Array.from({ length: ROWS }, make);
const risk = draw(() => random.integer(50));
const outcome = risk.map((own) => (random.uniform() < 0.05 + own / 150 ? 1 : 0));
const noise = Array.from({ length: 60 }, (_, at) =>
  numeric(
    `noise${at}`,
    draw(() => random.integer(1000)),
  ),
);
const rows = { outcome: Uint8Array.from(outcome), weights: new Float64Array(ROWS).fill(1) };
const foldOf = stratifiedFolds(rows.outcome, Float64Array.from(rows.outcome.keys()), CROSS_FOLDS);
const { columns } = fineColumns(tableOf([numeric('risk', risk), ...noise], outcome), {}, 10, true);
const fits = columns.map((column) => crossFit(column, rows, foldOf, 10));

describe('crossFit', () => {
  it('scores an indicator high and noise about nothing, though noise finds classes too', () => {
    const [planted, ...others] = fits.map(({ score }) => score);
    expect(planted).toBeGreaterThan(5);
    const mean = others.reduce((sum, score) => sum + score, 0) / others.length;
    expect(mean).toBeLessThan(0.3);
    expect(others.filter((score) => score > 1).length / others.length).toBeLessThan(0.25);
  });

  it('gives a row the evidence of its bin as found outside its fold', () => {
    const [column] = columns;
    const [cross] = fits;
    const values = crossFittedColumn(column!, cross!, foldOf);
    for (const row of [0, 1, 500, 1199]) {
      const evidence = cross!.woe[foldOf[row] as number];
      expect(values[row]).toBe(evidence?.[column!.bins[row] as number]);
    }
    const flippedInFold = rows.outcome.map((own, row) => (foldOf[row] === 2 ? 1 - own : own));
    const again = crossFit(column!, { ...rows, outcome: flippedInFold }, foldOf, 10);
    expect(again.woe[2]).toEqual(cross!.woe[2]);
    expect(again.woe[1]).not.toEqual(cross!.woe[1]);
  });

  it('counts all rows', () => {
    for (const { counts } of fits) expect(counts.rows.reduce((sum, own) => sum + own, 0)).toBe(ROWS);
  });
});
