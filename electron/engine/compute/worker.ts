import { parentPort } from 'node:worker_threads';
import type { Result } from '../../../shared/contract/call.ts';
import { toFailure } from '../jobs.ts';
import { type FitTask, type FittedModel, runFitTask, type SharedData } from './fit-task.ts';

export type ToWorker =
  | { readonly kind: 'share'; readonly data: SharedData }
  | { readonly kind: 'task'; readonly index: number; readonly task: FitTask };

export interface FromWorker {
  readonly index: number;
  readonly result: Result<FittedModel[]>;
}

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

let shared: SharedData | null = null;

function run(task: FitTask): Result<FittedModel[]> {
  try {
    if (shared === null) throw new Error('a task came before its data');
    return { ok: true, value: runFitTask(shared, task) };
  } catch (error) {
    return toFailure(error);
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'share') {
    shared = message.data;
    return;
  }
  const answer: FromWorker = { index: message.index, result: run(message.task) };
  port.postMessage(answer);
});
