import { describe, expect, it } from 'vitest';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { brier } from '../../../shared/learning/evaluation/brier.ts';
import { calibration } from '../../../shared/learning/evaluation/calibration.ts';
import { compareAucs } from '../../../shared/learning/evaluation/compare-aucs.ts';
import { hitsAtCapacity } from '../../../shared/learning/evaluation/hits-at-capacity.ts';
import { liftCurve } from '../../../shared/learning/evaluation/lift-curve.ts';
import { rocCurve } from '../../../shared/learning/evaluation/roc-curve.ts';
import { scoreDistribution } from '../../../shared/learning/evaluation/score-distribution.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';

/** Twelve dossiers by descending score; 4 hits; a tie of three at 2. */
const outcome = Uint8Array.of(1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0);
const scores = Float64Array.of(5, 4, 3, 2, 2, 2, 1, 0, -1, -2, -3, -4);

describe('a perfect order', () => {
  const few = Uint8Array.of(0, 0, 0, 1, 1);
  const order = Float64Array.of(1, 2, 3, 4, 5);

  it('is not certain on five dossiers', () => {
    const area = auc(few, order);
    expect([area.value, area.high]).toEqual([1, 1]);
    expect(area.low).toBeGreaterThan(0.2);
    expect(area.low).toBeLessThan(0.9);
  });

  it('is bounded where the observed area is z standard errors of Hanley and McNeil (1982) away', () => {
    const ten = Uint8Array.from({ length: 20 }, (_, row) => (row < 10 ? 0 : 1));
    const { low } = auc(
      ten,
      Float64Array.from(ten, (_, row) => row),
    );
    const bothHits = low / (2 - low) - low ** 2;
    const bothMisses = (2 * low ** 2) / (1 + low) - low ** 2;
    const variance = (low * (1 - low) + 9 * bothHits + 9 * bothMisses) / 100;
    expect(1 - low).toBeCloseTo(1.959963984540054 * Math.sqrt(variance), 12);
  });

  it('is more certain on many', () => {
    const rows = 400;
    const many = Uint8Array.from({ length: rows }, (_, row) => (row < rows / 2 ? 0 : 1));
    const area = auc(
      many,
      Float64Array.from(many, (_, row) => row),
    );
    expect(area.low).toBeGreaterThan(0.98);
  });

  it('mirrors when it is perfectly wrong', () => {
    const right = auc(few, order);
    const wrong = auc(few, order.toReversed());
    expect([wrong.value, wrong.low]).toEqual([0, 0]);
    expect(auc(Uint8Array.of(1, 1, 0, 0, 0), order).high).toBeCloseTo(1 - right.low, 12);
  });

  it('has no calibration line', () => {
    expect(calibration(few, order).line).toBeNull();
    expect(calibration(few, new Float64Array(5)).line).toBeNull();
  });
});

describe('hits at capacity', () => {
  it('counts whole hits where no tie is cut', () => {
    const result = hitsAtCapacity(outcome, scores, 3);
    expect(result.hits.value).toBe(2);
    expect(result.precision).toEqual(wilson(2, 3));
    expect(result.recall).toEqual(wilson(2, 4));
    expect(result.lift.value).toBeCloseTo(2 / 3 / (4 / 12), 12);
    expect([result.capacity, result.n, result.tied]).toEqual([3, 12, 1]);
  });

  it('takes a cut tie in proportion', () => {
    const result = hitsAtCapacity(outcome, scores, 4);
    expect(result.hits.value).toBeCloseTo(2 + 1 / 3, 12);
    expect(result.tied).toBe(3);
  });

  it('finds everything when everybody is selected', () => {
    const result = hitsAtCapacity(outcome, scores, 12);
    expect([result.hits.value, result.recall.value, result.lift.value]).toEqual([4, 1, 1]);
  });

  it('reads capacity in units of weight', () => {
    const weights = new Float64Array(12).fill(10);
    const result = hitsAtCapacity(outcome, scores, 30, { weights });
    expect(result.hits.value).toBeCloseTo(20, 12);
    expect(result.precision.low).toBeCloseTo(wilson(2, 3).low, 12);
  });

  it('refuses more than there are', () => {
    expect(() => hitsAtCapacity(outcome, scores, 13)).toThrow('capacity');
    expect(() => hitsAtCapacity(outcome, scores, 0)).toThrow('capacity');
  });
});

describe('curves', () => {
  const stream = randomStream(7, 0);
  const long = Float64Array.from({ length: 5000 }, () => stream.uniform());
  const labels = Uint8Array.from(long, (score) => (stream.uniform() < score / 3 ? 1 : 0));

  it('thins the ROC curve to points of the full one, corners exact', () => {
    const full = new Set(rocCurve(labels, long, { maxPoints: 1e6 }).map((point) => JSON.stringify(point)));
    const thinned = rocCurve(labels, long);
    expect(thinned.length).toBeLessThanOrEqual(200);
    expect(thinned.length).toBeGreaterThan(150);
    expect(thinned.every((point) => full.has(JSON.stringify(point)))).toBe(true);
    expect(thinned[0]).toEqual({ threshold: null, falsePositiveRate: 0, truePositiveRate: 0 });
    expect(thinned.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 });
  });

  it('keeps the area when it thins', () => {
    const thinned = rocCurve(labels, long);
    let area = 0;
    for (let index = 1; index < thinned.length; index++) {
      const width = thinned[index].falsePositiveRate - thinned[index - 1].falsePositiveRate;
      area += (width * (thinned[index].truePositiveRate + thinned[index - 1].truePositiveRate)) / 2;
    }
    expect(Math.abs(area - auc(labels, long).value)).toBeLessThan(0.002);
  });

  it('ends the gains at everybody', () => {
    const gains = liftCurve(labels, long);
    expect(gains.length).toBeLessThanOrEqual(200);
    expect(gains.at(-1)).toMatchObject({ selected: 1, recall: 1, lift: 1 });
    expect(liftCurve(outcome, scores)[1]).toEqual({ selected: 2 / 12, recall: 0.5, precision: 1, lift: 3 });
  });
});

describe('calibration groups', () => {
  it('hold equal numbers, their hits and their mean prediction', () => {
    const logOdds = Float64Array.of(-2, -1, 0, 1);
    const { groups } = calibration(Uint8Array.of(0, 1, 0, 1), logOdds, { groups: 2 });
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatchObject({ n: 2, hits: 1, observed: wilson(1, 2) });
    expect(groups[1].predicted).toBeCloseTo((0.5 + 1 / (1 + Math.exp(-1))) / 2, 12);
  });

  it('never split equal predictions', () => {
    const { groups } = calibration(outcome, new Float64Array(12), { groups: 4 });
    expect(groups.map((group) => group.n)).toEqual([12]);
  });

  it('finds the line that made the outcomes', () => {
    const stream = randomStream(11, 0);
    const logOdds = Float64Array.from({ length: 20_000 }, () => 6 * stream.uniform() - 4);
    const made = Uint8Array.from(logOdds, (x) => (stream.uniform() < 1 / (1 + Math.exp(-(0.3 + 0.6 * x))) ? 1 : 0));
    const { line } = calibration(made, logOdds);
    expect(line?.intercept.low).toBeLessThan(0.3);
    expect(line?.intercept.high).toBeGreaterThan(0.3);
    expect(line?.slope.low).toBeLessThan(0.6);
    expect(line?.slope.high).toBeGreaterThan(0.6);
    expect(line?.slope.high).toBeLessThan(0.7);
  });
});

describe('score distribution', () => {
  it('counts per outcome, the highest score in the last bin', () => {
    const bins = scoreDistribution(Uint8Array.of(0, 1, 1, 0), Float64Array.of(0, 1, 4, 3.9), { bins: 4 });
    expect(bins.map((bin) => bin.lawful)).toEqual([1, 0, 0, 1]);
    expect(bins.map((bin) => bin.unlawful)).toEqual([0, 1, 0, 1]);
    expect([bins[0].from, bins[3].to]).toEqual([0, 4]);
  });

  it('has one bin when all scores are equal', () => {
    expect(scoreDistribution(Uint8Array.of(0, 1), new Float64Array(2))).toEqual([
      { from: 0, to: 0, lawful: 1, unlawful: 1 },
    ]);
  });
});

describe('verdict on two scores', () => {
  it('stays undecided on few dossiers', () => {
    const other = Float64Array.of(4, 5, 2, 3, 1, 2, 2, -1, 0, -4, -2, -3);
    expect(compareAucs(scores, other, outcome, 0.02).verdict).toBe('undecided');
  });
});

describe('refusals', () => {
  const two = Float64Array.of(0.1, 0.2);
  it.each([
    ['unknown outcomes', () => auc(Uint8Array.of(0, 2), two), 'outcome must be 0 or 1'],
    ['one outcome only', () => auc(Uint8Array.of(0, 0), two), 'both outcomes must occur'],
    [
      'a single hit, whose spread is unknown',
      () => auc(Uint8Array.of(0, 0, 1), Float64Array.of(1, 2, 3)),
      'at least two',
    ],
    ['scores that are not finite', () => rocCurve(Uint8Array.of(0, 1), Float64Array.of(0, Infinity)), 'finite'],
    ['lengths that differ', () => liftCurve(Uint8Array.of(0, 1, 1), two), 'equal lengths'],
    ['nothing', () => scoreDistribution(new Uint8Array(0), new Float64Array(0)), 'must not be empty'],
    ['log-odds for probabilities', () => brier(Uint8Array.of(0, 1), Float64Array.of(-1, 2)), 'from 0 to 1'],
    ['negative weights', () => auc(Uint8Array.of(0, 1), two, { weights: Float64Array.of(-1, 1) }), 'weights'],
    ['no groups', () => calibration(Uint8Array.of(0, 1), two, { groups: 0 }), 'groups'],
    ['no bins', () => scoreDistribution(Uint8Array.of(0, 1), two, { bins: 0.5 }), 'bins'],
    ['curves of two points', () => rocCurve(Uint8Array.of(0, 1), two, { maxPoints: 2 }), 'maxPoints'],
  ])('%s', (_, run, message) => {
    expect(run).toThrow(RangeError);
    expect(run).toThrow(message);
  });
});
