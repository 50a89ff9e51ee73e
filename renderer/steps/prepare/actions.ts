import type { LabelDefinition, PrepareState } from '../../../shared/contract/prepare.ts';
import { refresh } from '../../app/actions.ts';
import { ask, toAppError } from '../../app/bridge.ts';
import { runJob } from '../../app/jobs.ts';
import { type Change, type FeatureChoice, usePrepare } from './store.ts';

/** Does one thing at a time; what fails is shown on the page. A job that the analyst stopped did not fail. */
async function act(action: () => Promise<void>): Promise<void> {
  if (usePrepare.getState().busy) return;
  usePrepare.setState({ busy: true, error: null });
  try {
    await action();
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code !== 'CANCELLED') usePrepare.setState({ error });
  } finally {
    usePrepare.setState({ busy: false });
  }
}

async function show(present: PrepareState): Promise<void> {
  usePrepare.setState({ present });
  await refresh();
}

/** Asks the engine how the step stands. */
export async function load(): Promise<void> {
  try {
    usePrepare.setState({ present: await ask('prepare.state', {}) });
  } catch (thrown) {
    usePrepare.setState({ error: toAppError(thrown) });
  }
}

const remember = (change: Change): void => usePrepare.setState(({ undo }) => ({ undo: [...undo, change] }));

/** What is recorded of these features now, as choices that would bring it back. */
function recorded(names: readonly string[]): FeatureChoice[] {
  const features = usePrepare.getState().present?.features ?? [];
  return features
    .filter(({ name }) => names.includes(name))
    .map(({ name, used, justification }) => ({ name, used, justification }));
}

/** Records what was decided about features. Their typed reasons are then no longer waiting. */
export const choose = (choices: readonly FeatureChoice[]): Promise<void> =>
  act(async () => {
    const names = choices.map(({ name }) => name);
    const before = recorded(names);
    await show(await ask('prepare.choose', { choices: [...choices] }));
    remember({ kind: 'choices', now: choices, before });
    usePrepare.setState(({ reasons }) => ({
      reasons: Object.fromEntries(Object.entries(reasons).filter(([name]) => !names.includes(name))),
    }));
  });

/** Keeps a definition of the outcome that was changed. */
export const saveLabel = (definition: LabelDefinition): Promise<void> =>
  act(async () => {
    const before = usePrepare.getState().present?.label.definition;
    await show(await ask('prepare.setLabel', definition));
    if (before !== undefined) remember({ kind: 'label', before });
    usePrepare.setState({ labelDraft: null });
  });

/** Takes the last change back. It stays in the list when that fails. */
export const undoLast = (): Promise<void> =>
  act(async () => {
    const last = usePrepare.getState().undo.at(-1);
    if (last === undefined) return;
    await show(
      last.kind === 'label'
        ? await ask('prepare.setLabel', last.before)
        : await ask('prepare.choose', { choices: [...last.before] }),
    );
    usePrepare.setState(({ undo }) => ({ undo: undo.slice(0, -1) }));
  });

/** Computes all features. However it ends, the page then shows how things stand. */
export const compute = (): Promise<void> =>
  act(async () => {
    await runJob('prepare.compute', {}).finally(load);
  });

/** Makes the table that models read. */
export const make = (): Promise<void> =>
  act(async () => {
    await runJob('prepare.make', {}).finally(load);
  });
