import { OTHER_LEVELS } from '../conditions.ts';
import { disjointConditions } from './disjoint-conditions.ts';
import type { SingleProfile } from './expert-card.ts';

/** What is wrong with a profile in itself, whatever the data; `feature` of the condition that it is about. */
export interface ProfileFault {
  readonly reason: 'condition-never-holds' | 'level-reserved' | 'feature-twice';
  readonly feature: string;
}

/** Whether a profile can hold for anybody: each condition can, and no two are on one feature. */
export function profileFaults({ conditions }: SingleProfile): ProfileFault[] {
  return conditions.flatMap((condition, at) => {
    const { feature } = condition;
    const faults: ProfileFault[] = [];
    if (disjointConditions([condition])[0]?.conditions.length === 0)
      faults.push({ reason: 'condition-never-holds', feature });
    if (condition.kind === 'levels' && condition.levels.includes(OTHER_LEVELS))
      faults.push({ reason: 'level-reserved', feature });
    if (conditions.findIndex((other) => other.feature === feature) < at)
      faults.push({ reason: 'feature-twice', feature });
    return faults;
  });
}
