/** Ids of the parts of the page where something can be open, so that the list of open items can go there. */
export const partIds = {
  questions: 'intake-questions',
  outcome: 'intake-outcome',
  date: 'intake-date',
  columns: 'intake-columns',
} as const;
