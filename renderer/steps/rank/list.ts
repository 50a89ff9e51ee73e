import type { Input } from '../../../shared/contract/index.ts';
import type { RankPreview } from '../../../shared/contract/rank.ts';

/** Which part of the list is shown. */
export const listFilters = [
  'all',
  'model',
  'random',
  'borderline',
  'replaced',
] as const satisfies readonly ListFilter[];
/** Of a list by lot. */
export const lotFilters = ['all', 'replaced'] as const satisfies readonly ListFilter[];
export type ListFilter = keyof RankPreview['counts'];

/** Which drawn list is asked about: the one of the present training, or the one by lot without a model. */
export type ListOf = Pick<Input<'rank.current'>, 'lot'>;

/** Rows asked for at a time: what `VirtualTable` fetches per page. */
export const LIST_PAGE = 100;
