import type { GroupMeasure } from '../contract/assess-groups.ts';

/** Measures of which a trial of a changed model shows the largest difference between groups. */
export const trialMeasures = [
  'selected',
  'wronglySelected',
  'falsePositive',
] as const satisfies readonly GroupMeasure[];
