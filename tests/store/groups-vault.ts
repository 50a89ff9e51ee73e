import { approveAsked } from '../../electron/engine/bias/bias-permission.ts';
import { groupSteps } from '../../electron/engine/steps/assess-groups.ts';
import type { BiasVault, GroupsMeasured } from '../../shared/contract/assess-groups.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { asked, auditor, plantedGroups } from './planted-groups.ts';
import type { Groups, Outcomes } from './prepared-table.ts';
import { type PreparedVault, preparedVault } from './prepared-vault.ts';

export const use = { model: 'scorecard', capacity: 30 } as const;

interface GroupsVaultOptions {
  readonly groups?: Groups;
  readonly trained?: boolean;
  readonly outcomeOf?: Outcomes;
}

/** A vault with groups, its requirements recorded and, unless told otherwise, a training; and the steps on it. */
export async function groupsVault({ groups = plantedGroups, trained = true, outcomeOf }: GroupsVaultOptions = {}) {
  const bench = await preparedVault(outcomeOf, groups);
  bench.save({ ...proposedCriteria, owner: 'Manager Inkomen' });
  bench.lock(1);
  if (trained) await bench.train();
  return groupsIn(bench);
}

/** The steps on a vault with groups. */
export function groupsIn(bench: PreparedVault) {
  const { context, store } = bench;
  return {
    ...bench,
    bias: () => groupSteps['assess.biasVault'](context, {}) as BiasVault,
    ask: (change: Partial<ReturnType<typeof asked>> = {}) =>
      groupSteps['assess.askBiasPermission'](context, { ...asked(), ...change }),
    approve: (id: number) => store.write((db) => approveAsked(db, auditor, id)),
    end: (id: number) => groupSteps['assess.endBiasPermission'](context, { id }),
    remove: () => runJob((job) => groupSteps['assess.deleteBias'](context, {}, job)),
    measure: (change: Partial<typeof use> = {}) =>
      runJob((job) => groupSteps['assess.measureGroups'](context, { ...use, ...change }, job)),
    measured: (change: { readonly capacity?: number } = {}) =>
      groupSteps['assess.groups'](context, { ...use, ...change }) as GroupsMeasured | null,
    explain: (key: string, words: string) => groupSteps['assess.explainDifference'](context, { ...use, key, words }),
  };
}

export type GroupsVault = ReturnType<typeof groupsIn>;

/** Asks for permission and has it approved. */
export function openBias(vault: GroupsVault): void {
  vault.ask();
  vault.approve(vault.bias().permission?.id ?? 0);
}
