/** Ids of the parts of the page where something of a delivery can be open, so that the list of open items can go there. */
export const partIds = {
  questions: 'quarter-questions',
  about: 'quarter-about',
  parts: 'quarter-parts',
  columns: 'quarter-columns',
} as const;
