import { Context } from '../../../electron/engine/context.ts';
import { prepareSteps } from '../../../electron/engine/steps/prepare.ts';
import type { Db } from '../../../electron/engine/store/database.ts';
import { createQuarterTables } from '../../../electron/engine/store/quarter-rows.ts';
import { type Bench, newStore } from '../../store/helpers.ts';
import { oneThread } from '../../store/one-thread.ts';
import { runJob } from './run-job.ts';

export { runJob };

/** An empty vault with the tables of the deliveries, and the step on it. */
export function prepareBench() {
  const bench = newStore();
  bench.store.write(createQuarterTables);
  return prepareIn(bench);
}

/** The step on a vault with those tables. */
export function prepareIn(bench: Bench) {
  const { store } = bench;
  const context = new Context(undefined, oneThread);
  context.use(store);
  return {
    ...bench,
    context,
    fill: (work: (db: Db) => void) => store.write(work),
    state: () => prepareSteps['prepare.state'](context, {}),
    compute: () => runJob((job) => prepareSteps['prepare.compute'](context, {}, job)),
    choose: (choices: Parameters<(typeof prepareSteps)['prepare.choose']>[1]['choices']) =>
      prepareSteps['prepare.choose'](context, { choices }),
    setLabel: (definition: Parameters<(typeof prepareSteps)['prepare.setLabel']>[1]) =>
      prepareSteps['prepare.setLabel'](context, definition),
    make: () => runJob((job) => prepareSteps['prepare.make'](context, {}, job)),
    idle: () => prepareSteps['prepare.idle'](context, {}),
    request: () => prepareSteps['prepare.request'](context, {}),
  };
}
