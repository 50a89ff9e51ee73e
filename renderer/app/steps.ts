/** The steps, in the order of the analyst's path. */
export const stepIds = [
  'vault',
  'intake',
  'prepare',
  'train',
  'assess',
  'rank',
  'dossier',
  'followup',
  'account',
] as const;
export type StepId = (typeof stepIds)[number];

/** Pages that belong to no step: reachable from the foot of the steps. */
export type SidePage = 'log' | 'glossary' | 'help';
export type PageId = StepId | SidePage;

export const isStep = (page: PageId): page is StepId => (stepIds as readonly PageId[]).includes(page);
