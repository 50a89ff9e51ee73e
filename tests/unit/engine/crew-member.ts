import { parentPort, workerData } from 'node:worker_threads';
import { type Seat, ThreadCrew } from '../../../electron/engine/compute/thread-crew.ts';

/** A thread of the crew's test: each call hands out pieces, and the next call's pieces depend on what all members found. */
const { seat, calls } = workerData as { seat: Seat; calls: readonly number[] };
const crew = new ThreadCrew(seat);
let total = 1;
const found: string[][] = [];
const own: number[] = [];
for (const [call, count] of calls.entries()) {
  const results = crew.gather(count, (item) => {
    own.push(item);
    // Members are not equally fast, so that one is often a call ahead.
    for (let turn = 0; turn < crew.index * 20_000; turn++) total += turn % 2 === 0 ? 1 : -1;
    return `${call}.${item}.${total}`;
  });
  found.push(results);
  total = results.join('').length + call;
}
crew.close();
parentPort?.postMessage({ found, own });
