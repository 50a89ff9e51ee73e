import type { RankPreview } from '../../../shared/contract/rank.ts';

/** Which part of the list is shown. */
export const listFilters = [
  'all',
  'model',
  'random',
  'borderline',
  'replaced',
] as const satisfies readonly ListFilter[];
export type ListFilter = keyof RankPreview['counts'];

/** Rows asked for at a time: what `VirtualTable` fetches per page. */
export const LIST_PAGE = 100;
