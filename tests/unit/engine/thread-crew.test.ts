import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { makeSeats, seatPorts } from '../../../electron/engine/compute/thread-crew.ts';
import { alone } from '../../../shared/learning/crew.ts';

const memberFile = new URL('./crew-member.ts', import.meta.url);
const calls = [6, 1, 0, 7, 2, 13];

interface Found {
  readonly found: readonly (readonly string[])[];
  readonly own: readonly number[];
}

function runCrew(size: number): Promise<Found[]> {
  return Promise.all(
    makeSeats(size).map(
      (seat) =>
        new Promise<Found>((resolve, reject) => {
          const worker = new Worker(memberFile, { workerData: { seat, calls }, transferList: seatPorts(seat) });
          worker.on('message', resolve);
          worker.on('error', reject);
        }),
    ),
  );
}

describe('a crew of threads', () => {
  it('gives every member the results of one thread, in order, whatever its size', async () => {
    let total = 1;
    const expected = calls.map((count, call) => {
      const results = alone.gather(count, (item) => `${call}.${item}.${total}`);
      total = results.join('').length + call;
      return results;
    });
    for (const size of [1, 2, 5]) for (const { found } of await runCrew(size)) expect(found).toEqual(expected);
  });

  it('divides the pieces, each to one member and always the same one', async () => {
    const members = await runCrew(3);
    for (const [index, { own }] of members.entries()) expect(own.every((item) => item % 3 === index)).toBe(true);
    const pieces = members.reduce((sum, { own }) => sum + own.length, 0);
    expect(pieces).toBe(calls.reduce((sum, count) => sum + count, 0));
  });
});
