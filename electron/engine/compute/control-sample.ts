/**
 * The random control sample (METHOD 6). Dossiers stand in the order of SHA-256(seed + dossier number); the first n are drawn, the next
 * ones in line replace those that fall away. Nobody can steer the draw, because the seed's hash (`seedCommitment`) is logged before
 * the population is frozen (`populationHash`), and anybody can check it afterwards, one dossier per shell line:
 *
 *     printf '%s' "$seed$number" | sha256sum      # the place of one dossier
 *     printf '%s' "$seed" | sha256sum             # the logged commitment
 *
 * and the whole order, from a file with one dossier number per line:
 *
 *     while read -r n; do printf '%s %s\n' "$(printf '%s' "$seed$n" | sha256sum | cut -c1-64)" "$n"; done < numbers.txt | LC_ALL=C sort
 */
import { createHash } from 'node:crypto';

export interface DrawOrder {
  /** Positions in `numbers`, first in line first. */
  readonly order: Int32Array;
  /** Lower-case hexadecimal SHA-256 of seed + number, per position in `numbers`. */
  readonly hashes: readonly string[];
}

/**
 * All dossiers in the order of the draw. Equal hashes, which do not happen in practice, go by number.
 *
 * @param numbers dossier numbers, in any order: the draw does not depend on it
 * @throws RangeError when the seed is empty or a number occurs twice
 */
export function drawOrder(seed: string, numbers: readonly string[]): DrawOrder {
  if (seed === '') throw new RangeError('seed must not be empty');
  if (new Set(numbers).size !== numbers.length) throw new RangeError('numbers must not occur twice');
  const hashes = numbers.map((number) => sha256(seed + number));
  const order = Int32Array.from(numbers, (_, position) => position).sort(
    (a, b) => compareText(hashes[a], hashes[b]) || compareText(numbers[a], numbers[b]),
  );
  return { order, hashes };
}

/** What is logged of the seed before the draw: its SHA-256, which gives nothing away and fixes it. */
export function seedCommitment(seed: string): string {
  return sha256(seed);
}

/**
 * Fingerprint of the population that was drawn from: SHA-256 of the dossier numbers, sorted by code unit (`LC_ALL=C sort` for ASCII
 * numbers) and joined by line feeds, without one at the end.
 */
export function populationHash(numbers: readonly string[]): string {
  return sha256([...numbers].sort(compareText).join('\n'));
}

/** SHA-256 of the UTF-8 bytes of a text. */
function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** By code unit: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
