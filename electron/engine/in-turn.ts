import { setImmediate } from 'node:timers/promises';

/**
 * Does one piece of a job after the calls that wait. For pieces that each take well under a third of a second with the dossiers of a large
 * municipality; see `Turns` and `inTimeSlices` for work that is cut finer.
 */
export async function inTurn<Found>(find: () => Found): Promise<Found> {
  await setImmediate();
  return find();
}
