/** Round numbers from 0 up to at least `max`, about `wanted` of them. */
export function ticksFromZero(max: number, wanted = 5): number[] {
  const rough = Math.max(max, 1e-9) / wanted;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough)!;
  const count = Math.ceil(max / step - 1e-9);
  return Array.from({ length: Math.max(1, count) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** Round numbers that hold 0 and all values, also those below 0. */
export function ticksAround(values: readonly number[], wanted = 3): readonly number[] {
  const up = ticksFromZero(Math.max(0, ...values), wanted);
  const lowest = Math.min(0, ...values);
  if (lowest === 0) return up;
  const down = ticksFromZero(-lowest, wanted).slice(1);
  return [...down.map((tick) => -tick).reverse(), ...(Math.max(0, ...values) === 0 ? [0] : up)];
}

/** A function that maps `from`..`to` on `start`..`end`, and does not leave that range. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = to - from || 1;
  return (value) => start + (end - start) * Math.min(1, Math.max(0, (value - from) / span));
}

export const toProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
export const toLogOdds = (probability: number): number => Math.log(probability / (1 - probability));
