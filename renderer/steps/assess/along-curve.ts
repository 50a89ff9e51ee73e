export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** Height of a curve at `x`, on the straight line between its neighbours: what a lot among equal scores gives. Points ascend in x. */
export function alongCurve(points: readonly CurvePoint[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const right = points[next];
  const left = points[next - 1];
  if (right === undefined) return points.at(-1)?.y ?? Number.NaN;
  if (left === undefined) return right.y;
  return left.y + ((x - left.x) / (right.x - left.x)) * (right.y - left.y);
}
