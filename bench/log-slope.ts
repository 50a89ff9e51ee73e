import { mean } from './stopwatch.ts';

/** Slope of the straight line through the logarithms (least squares): 1 means twice as much data, twice as much time. */
export function logSlope(sizes: readonly number[], times: readonly number[]): number {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const centreX = mean(x);
  const centreY = mean(y);
  const products = x.reduce((sum, value, at) => sum + (value - centreX) * ((y[at] as number) - centreY), 0);
  return products / x.reduce((sum, value) => sum + (value - centreX) ** 2, 0);
}
