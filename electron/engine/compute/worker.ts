import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import type { Result } from '../../../shared/contract/call.ts';
import { alone } from '../../../shared/learning/crew.ts';
import { toFailure } from '../jobs.ts';
import { type FitTask, type FittedModel, runFitTask, type SharedData } from './fit-task.ts';
import { type Seat, ThreadCrew } from './thread-crew.ts';
import { warmUp } from './warm-up.ts';

export type ToWorker =
  | { readonly kind: 'warm-up' }
  | { readonly kind: 'share'; readonly data: SharedData }
  /** With a seat the thread does the task together with others; only the first of them answers with models. */
  | { readonly kind: 'task'; readonly index: number; readonly task: FitTask; readonly seat: Seat | null };

export type FromWorker =
  | { readonly kind: 'progress'; readonly index: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly index: number; readonly result: Result<FittedModel[]> };

const PROGRESS_EVERY_MS = 100;

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');
const answer = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

let shared: SharedData | null = null;

function run(index: number, task: FitTask, seat: Seat | null): Result<FittedModel[]> {
  const crew = seat === null ? alone : new ThreadCrew(seat);
  let told = performance.now();
  const onProgress = (fraction: number): void => {
    if (crew.index > 0 || performance.now() - told < PROGRESS_EVERY_MS) return;
    told = performance.now();
    answer({ kind: 'progress', index, fraction });
  };
  try {
    if (shared === null) throw new Error('a task came before its data');
    const models = runFitTask(shared, task, { crew, onProgress });
    return { ok: true, value: crew.index === 0 ? models : [] };
  } catch (error) {
    return toFailure(error);
  } finally {
    if (crew instanceof ThreadCrew) crew.close();
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'warm-up') return warmUp();
  if (message.kind === 'share') {
    shared = message.data;
    return;
  }
  const result = run(message.index, message.task, message.seat);
  const buffers = result.ok ? result.value.map(({ logOdds }) => logOdds.buffer as ArrayBuffer) : [];
  answer({ kind: 'done', index: message.index, result }, buffers);
});
