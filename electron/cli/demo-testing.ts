import type { ChosenReport } from '../../shared/contract/assess-chosen.ts';
import type { Drift } from '../../shared/contract/assess-drift.ts';
import type { GatesState } from '../../shared/contract/assess-gates.ts';
import type { GroupsMeasured } from '../../shared/contract/assess-groups.ts';
import type { Stability } from '../../shared/contract/assess-stability.ts';
import type { Choice } from '../../shared/contract/rank.ts';
import type { EngineRunner } from './run-engine.ts';
import type { Terminal } from './terminal-job.ts';

/** Drift that has been measured. */
export type DemoDrift = Pick<Drift, 'alarms' | 'recalibration'> & { readonly result: NonNullable<Drift['result']> };

/** What the testing room shows of a model for one selection. */
export interface DemoTesting {
  /** Of the list that the model makes, without what is drawn by lot. */
  readonly stability: Stability;
  readonly chosen: ChosenReport;
  readonly groups: GroupsMeasured;
  readonly drift: DemoDrift;
  readonly gates: GatesState;
}

/**
 * Measures who was investigated, groups and drift, and reads how firm the list is and which gates are open, all for the selection that
 * is about to be drawn. The permission to look at group attributes has been given.
 */
export async function walkTestingRoom(
  engine: EngineRunner,
  { model, capacity, random, onlyUnknown }: Choice,
  terminal: Terminal,
): Promise<DemoTesting> {
  // What the model chooses, without what is drawn by lot: so the pages ask for it too.
  const use = { model, capacity: capacity - random };
  const stability = await engine.ask('assess.stability', { ...use, onlyUnknown });
  await engine.run('assess.measureChosen', {}, (state) => terminal.show(state));
  await engine.run('assess.measureGroups', use, (state) => terminal.show(state));
  await engine.run('assess.measureDrift', {}, (state) => terminal.show(state));
  terminal.end();
  const chosen = await engine.ask('assess.chosen', {});
  const groups = await engine.ask('assess.groups', use);
  const drift = await engine.ask('assess.drift', { model });
  const gates = await engine.ask('assess.gates', use);
  if (stability === null || chosen === null || groups === null || drift?.result == null || gates === null)
    throw new Error('the tests of the model were not kept');
  return { stability, chosen, groups, drift: { ...drift, result: drift.result }, gates };
}
