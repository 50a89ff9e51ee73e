import { drawnSelections } from '../assess/drawn-selections.ts';
import type { Handlers } from '../context.ts';

/** What became of the selections that were drawn here. */
export const drawnSteps: Handlers<'assess.drawn'> = {
  'assess.drawn': ({ store: { db } }) => drawnSelections(db),
};
