import { expect, it } from 'vitest';
import { groupShapes, shapeOf } from '../../../renderer/charts/group-shapes.ts';
import { text } from '../../../renderer/charts/text.ts';

it('tells every verdict on a group apart by its shape and its words, also undecided from equal', () => {
  const shapes = Object.values(shapeOf);
  expect(new Set(shapes).size).toBe(4);
  expect(shapes.toSorted()).toEqual(groupShapes.toSorted());
  for (const { groupRates } of Object.values(text)) expect(new Set(Object.values(groupRates)).size).toBe(4);
  expect(text.nl.groupRates[shapeOf.undecided]).toBe('onbeslist');
  expect(text.nl.groupRates[shapeOf['equal-within-margin']]).toBe('gelijk binnen marge');
});
