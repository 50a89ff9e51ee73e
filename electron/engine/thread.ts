import { parentPort, workerData } from 'node:worker_threads';
import type { JobState, Result } from '../../shared/contract/call.ts';
import type { EngineCall, Input } from '../../shared/contract/index.ts';
import { Engine } from './engine.ts';
import type { NativeLibrary } from './store/native.ts';

/** What the shell sends to the engine's thread. */
export type ToEngine =
  | { readonly kind: 'call'; readonly id: number; readonly name: EngineCall; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly job: string }
  | { readonly kind: 'close' };

/** What the engine's thread sends back. */
export type FromEngine =
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'job'; readonly state: JobState }
  | { readonly kind: 'closed' };

export interface EngineThreadData {
  readonly native?: NativeLibrary;
}

const port = parentPort;
if (port === null) throw new Error('the engine runs in a worker thread');
const send = (message: FromEngine): void => port.postMessage(message);

const { native } = workerData as EngineThreadData;
const engine = new Engine({
  ...(native === undefined ? {} : { native }),
  onJob: (state) => send({ kind: 'job', state }),
});

port.on('message', (message: ToEngine) => {
  if (message.kind === 'cancel') engine.cancel(message.job);
  else if (message.kind === 'close') void engine.close().then(() => send({ kind: 'closed' }));
  else
    void engine
      .call(message.name, message.input as Input<EngineCall>)
      .then((result) => send({ kind: 'result', id: message.id, result }));
});
