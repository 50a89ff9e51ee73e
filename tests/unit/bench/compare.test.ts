import { describe, expect, it } from 'vitest';
import { parseReport, worsenings } from '../../../bench/compare.ts';
import { type Figure, qualityFigure, type Report, timeFigure } from '../../../bench/figures.ts';
import { logSlope } from '../../../bench/log-slope.ts';
import { aligned, printed } from '../../../bench/print.ts';
import { median, typical } from '../../../bench/stopwatch.ts';

const report = (...figures: Figure[]): Report => ({
  format: 'toetssteen-bench',
  version: 1,
  processor: 'any',
  threads: 2,
  node: 'v24',
  figures,
});

const fitFigure = (cpu: number, memoryPass: number, peak = 100) =>
  timeFigure('fit', 'fit', { wall: cpu, cpu }, { memoryPass, scorecard: 0.1 }, { peak });

describe('ratios', () => {
  it('are processor time over that of the yardstick', () => {
    const figure = timeFigure('fit', 'fit', { wall: 9, cpu: 3 }, { memoryPass: 0.5, scorecard: null });
    expect(figure.memoryPasses).toBe(6);
    expect(figure.scorecards).toBeNull();
  });

  it('may grow by half, not more', () => {
    expect(worsenings(report(fitFigure(1, 0.1)), report(fitFigure(1.5, 0.1)))).toEqual([]);
    expect(worsenings(report(fitFigure(1, 0.1)), report(fitFigure(1.6, 0.1)))).toEqual([
      { what: 'fit', measure: 'memory passes', was: 10, is: 16 },
    ]);
  });

  it('do not blame a slower machine', () => {
    expect(worsenings(report(fitFigure(1, 0.1)), report(fitFigure(4, 0.4)))).toEqual([]);
  });

  it('watch memory too', () => {
    const [worse] = worsenings(report(fitFigure(1, 0.1, 100)), report(fitFigure(1, 0.1, 151)));
    expect(worse).toMatchObject({ measure: 'MB at most', was: 100, is: 151 });
  });

  it('are compared for what both reports have only', () => {
    expect(worsenings(report(), report(fitFigure(9, 0.1)))).toEqual([]);
    expect(worsenings(report(fitFigure(1, 0.1)), report())).toEqual([]);
  });
});

describe('quality', () => {
  const auc = (value: number) => report(qualityFigure('auc', 'AUC', value));

  it('may fall by its slack', () => {
    expect(worsenings(auc(0.79), auc(0.785))).toEqual([]);
    expect(worsenings(auc(0.79), auc(0.77))).toEqual([{ what: 'AUC', measure: 'fell', was: 0.79, is: 0.77 }]);
    expect(worsenings(auc(0.77), auc(0.79))).toEqual([]);
  });

  it('of which less is better may not rise', () => {
    const slope = (value: number) => report(qualityFigure('growth', 'growth', value, { better: 'less', slack: 0.2 }));
    expect(worsenings(slope(1), slope(1.3))).toHaveLength(1);
    expect(worsenings(slope(1.3), slope(1))).toEqual([]);
  });

  it('that is neither good nor bad is never worse', () => {
    const terms = (value: number) => report(qualityFigure('terms', 'terms', value, { better: 'neither' }));
    expect(worsenings(terms(50), terms(90))).toEqual([]);
    expect(worsenings(terms(90), terms(50))).toEqual([]);
  });
});

describe('reports', () => {
  it('come back from their file', () => {
    const written = report(fitFigure(1, 0.1), qualityFigure('auc', 'AUC', 0.7));
    expect(parseReport(JSON.stringify(written))).toEqual(written);
    expect(() => parseReport('{"format":"other"}')).toThrow(TypeError);
    expect(() => parseReport('nothing')).toThrow(SyntaxError);
  });

  it('are printed as two tables with aligned figures', () => {
    const text = printed([fitFigure(1.25, 0.1), qualityFigure('auc', 'AUC on test', 0.7654, { note: '5 seeds' })]);
    expect(text).toContain('1.25');
    expect(text).toContain('12.5');
    expect(text).toMatch(/AUC on test +0\.765 +5 seeds/);
    expect(
      aligned([
        ['a', 'wall', ''],
        ['longer', '1', 'note'],
      ]),
    ).toBe('a       wall\nlonger     1  note\n');
  });
});

describe('measures of growth and of the middle', () => {
  it('find the power of a law', () => {
    const sizes = [10, 20, 40, 80];
    expect(
      logSlope(
        sizes,
        sizes.map((size) => 3 * size ** 1.5),
      ),
    ).toBeCloseTo(1.5, 10);
  });

  it('take the middle one, or the mean of the two in the middle', () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(() => median([])).toThrow(RangeError);
    expect(
      typical([
        { wall: 1, cpu: 9 },
        { wall: 2, cpu: 7 },
        { wall: 9, cpu: 8 },
      ]),
    ).toEqual({ wall: 2, cpu: 8 });
  });
});
