/** Draws from the distributions that the demo data need, each from one stream of random numbers. */
import type { RandomStream } from '../../../shared/learning/random.ts';

export function chance(stream: RandomStream, probability: number): boolean {
  return stream.uniform() < probability;
}

/** Standard normal (Box & Muller 1958). */
export function normal(stream: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - stream.uniform()));
  return radius * Math.cos(2 * Math.PI * stream.uniform());
}

/** Skewed and above 0: `median` times e to the power of a normal with standard deviation `spread`. */
export function logNormal(stream: RandomStream, median: number, spread: number): number {
  return median * Math.exp(spread * normal(stream));
}

/** Count of rare events with the given mean (Knuth's product of uniforms; for small means). */
export function poisson(stream: RandomStream, mean: number): number {
  const floor = Math.exp(-mean);
  let count = 0;
  let product = stream.uniform();
  while (product > floor) {
    count++;
    product *= stream.uniform();
  }
  return count;
}

/** Whole number from `from` up to and including `to`. */
export function between(stream: RandomStream, from: number, to: number): number {
  return from + stream.integer(to - from + 1);
}

/** One of the options, in proportion to their shares. */
export function pick<Option>(stream: RandomStream, options: readonly (readonly [Option, number])[]): Option {
  const total = options.reduce((sum, [, share]) => sum + share, 0);
  let left = stream.uniform() * total;
  for (const [option, share] of options) {
    left -= share;
    if (left < 0) return option;
  }
  return options[options.length - 1][0];
}
