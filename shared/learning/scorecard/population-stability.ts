/** Share that stands for an empty class, so that the index stays finite. */
const LEAST_SHARE = 0.0001;

export interface PopulationStability {
  /** Sum over classes of `(now - then) ln(now / then)`; by custom below 0.1 is stable and above 0.25 a shift. */
  readonly index: number;
  /** Whether a class was empty on one side, so that a share of one in ten thousand was put in its place. */
  readonly adjusted: boolean;
  /** Classes that hold a case on either side. */
  readonly classes: number;
}

/**
 * Population stability index of two distributions over the same classes.
 * Source: Siddiqi (2006), Credit Risk Scorecards, chapter 9.
 * @param then counts or shares per class when the card was made
 * @param now the same today
 * @throws RangeError when lengths differ, a number is negative or not finite, or a side is empty
 */
export function populationStability(then: readonly number[], now: readonly number[]): PopulationStability {
  if (then.length !== now.length) throw new RangeError('both sides need the same classes');
  const [before, after] = [sharesOf(then), sharesOf(now)];
  let index = 0;
  let adjusted = false;
  let classes = 0;
  before.forEach((share, at) => {
    const other = after[at] as number;
    if (share === 0 && other === 0) return;
    classes += 1;
    adjusted ||= share === 0 || other === 0;
    const [a, b] = [Math.max(share, LEAST_SHARE), Math.max(other, LEAST_SHARE)];
    index += (b - a) * Math.log(b / a);
  });
  return { index, adjusted, classes };
}

function sharesOf(counts: readonly number[]): number[] {
  if (!counts.every((count) => count >= 0 && count < Number.POSITIVE_INFINITY))
    throw new RangeError('counts must be finite and at least 0');
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) throw new RangeError('a distribution needs at least one case');
  return counts.map((count) => count / total);
}
