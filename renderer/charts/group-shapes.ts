import type { GroupFigure } from '../../shared/contract/assess-groups.ts';

export const groupShapes = ['diamond', 'square', 'dot', 'ring'] as const;
export type GroupShape = (typeof groupShapes)[number];

/** What may be said of a group is told by its shape, so that it needs no colour. */
export const shapeOf: Readonly<Record<GroupFigure['verdict'], GroupShape>> = {
  difference: 'diamond',
  'equal-within-margin': 'square',
  undecided: 'dot',
  'too-small': 'ring',
};
