import type { RandomStream } from '../../shared/learning/random.ts';

/** Draws 0 or 1 per probability, independently: who is unlawful, or who is chosen. */
export function drawEach(stream: RandomStream, probability: Float64Array): Uint8Array {
  return Uint8Array.from(probability, (own) => (stream.uniform() < own ? 1 : 0));
}

/** Number of hits among n independent dossiers that are each a hit with the same probability. */
export function drawHits(stream: RandomStream, n: number, probability: number): number {
  let hits = 0;
  for (let dossier = 0; dossier < n; dossier++) if (stream.uniform() < probability) hits++;
  return hits;
}

/** A simple random sample of n of the items, without replacement. */
export function drawSample(stream: RandomStream, items: readonly number[], n: number): number[] {
  const pool = [...items];
  for (let at = 0; at < n; at++) {
    const other = at + stream.integer(pool.length - at);
    [pool[at], pool[other]] = [pool[other], pool[at]];
  }
  return pool.slice(0, n);
}
