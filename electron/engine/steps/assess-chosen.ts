import { chosenReport } from '../assess/chosen/chosen-state.ts';
import { measureChosen } from '../assess/chosen/measure-chosen.ts';
import type { Handlers } from '../context.ts';

type ChosenCalls = 'assess.chosen' | 'assess.measureChosen';

/** Use cases for who was investigated: what is known of that choice, and what it does to the hit rate. */
export const chosenSteps: Handlers<ChosenCalls> = {
  'assess.chosen': ({ store: { db } }) => chosenReport(db),

  'assess.measureChosen': ({ store, pool }, _input, job) => measureChosen(store, pool, job),
};
