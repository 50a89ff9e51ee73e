/**
 * At most `maxPoints` points of a rising curve: the first, the last, and between them the last point of each of equal stretches of
 * `travelled`. What stays are points of the curve itself.
 *
 * @param travelled how far along the curve a point lies, never going down; x + y keeps the shape of steep and of flat stretches
 * @throws RangeError when maxPoints is no whole number of at least 3.
 */
export function thin<Point>(
  points: readonly Point[],
  maxPoints: number,
  travelled: (point: Point) => number,
): readonly Point[] {
  if (!Number.isSafeInteger(maxPoints) || maxPoints < 3) {
    throw new RangeError('maxPoints must be a whole number of at least 3');
  }
  if (points.length <= maxPoints) return points;

  const last = points.length - 1;
  const start = travelled(points[0]);
  const stretch = (travelled(points[last]) - start) / (maxPoints - 2);
  const stretchOf = (index: number) => Math.floor((travelled(points[index]) - start) / stretch);
  return points.filter((_, index) => index === 0 || index === last || stretchOf(index) !== stretchOf(index + 1));
}
