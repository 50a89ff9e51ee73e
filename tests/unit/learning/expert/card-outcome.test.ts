import { describe, expect, it } from 'vitest';
import { OTHER_LEVELS } from '../../../../shared/learning/conditions.ts';
import { cardOutcome } from '../../../../shared/learning/expert/card-outcome.ts';
import type { ExpertCard } from '../../../../shared/learning/expert/expert-card.ts';
import { categorical, numeric, tableOf } from '../planted-table.ts';
import { card, from, oneOf, question } from './cards.ts';

/** Eight case files filled in by hand. Average points for work: late 3, home 1.625, moves 0.75; for housing: home 1.75, moves 1. */
const eight = tableOf(
  [
    numeric('late', [5, 5, 3, 2, 0, 1, Number.NaN, 0]),
    categorical('home', ['house', 'room', 'room', null, 'flat', 'none', 'house', 'elsewhere']),
    numeric('moves', [0, 0, 3, 1, 2, Number.NaN, Number.NaN, 3]),
  ],
  [2, 2, 2, 2, 2, 2, 2, 2],
);

describe('cardOutcome', () => {
  it('adds the points of the first answer that holds, per type', () => {
    const [work, housing] = cardOutcome(card, eight).types;
    expect([...(work?.points ?? [])]).toEqual([8, 12, 10, 5, 2, 4, 0, 2]);
    expect([...(housing?.points ?? [])]).toEqual([0, 4, 6, 2, 2, 5, 1, 2]);
  });

  it('one high characteristic never suffices', () => {
    const { types, heldBack } = cardOutcome(card, eight);
    // Row 1: late and home are above average. Row 2: all three are.
    expect([...(types[0]?.reached ?? [])]).toEqual([0, 1, 1, 0, 0, 0, 0, 0]);
    // Rows 1 and 5 have the points for housing, from home alone (moves gives row 5 just the average).
    expect([...(types[1]?.reached ?? [])]).toEqual([0, 0, 1, 0, 0, 0, 0, 0]);
    // Row 1 reaches the other type.
    expect([...heldBack]).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('without the rule points are enough, and with a stricter one fewer reach', () => {
    const reached = (othersNeeded: number) =>
      cardOutcome({ ...card, othersNeeded }, eight).types.map((type) =>
        [...type.reached.keys()].filter((row) => type.reached[row] === 1),
      );
    expect(reached(0)).toEqual([
      [1, 2],
      [1, 2, 5],
    ]);
    expect([...cardOutcome({ ...card, othersNeeded: 0 }, eight).heldBack]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(reached(2)).toEqual([[2], []]);
  });

  it('a question to which all give the same answer is above nobody‘s average', () => {
    const same: ExpertCard = {
      ...card,
      types: [{ label: 'any', threshold: 0.3 }],
      questions: [question(from('late', null, [0.3])), question(from('moves', 2, [0.1]))],
    };
    const rows = tableOf([numeric('late', [1, 1, 1]), numeric('moves', [0, 3, 0])], [2, 2, 2]);
    expect([...(cardOutcome(same, rows).types[0]?.reached ?? [])]).toEqual([0, 0, 0]);
    expect([...cardOutcome(same, rows).heldBack]).toEqual([1, 1, 1]);
  });

  it('tells a level without an answer from a missing value', () => {
    const missing: ExpertCard = {
      ...card,
      types: [{ label: 'any', threshold: 1 }],
      othersNeeded: 0,
      questions: [
        { feature: 'home', text: '', answers: [{ condition: { kind: 'missing', feature: 'home' }, points: [1] }] },
      ],
    };
    expect([...(cardOutcome(missing, eight).types[0]?.points ?? [])]).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
    const rare = { ...missing, questions: [question(oneOf('home', ['house', 'nowhere'], [3]))] };
    expect([...(cardOutcome(rare, eight).types[0]?.points ?? [])]).toEqual([3, 0, 0, 0, 0, 0, 3, 0]);
  });

  it('an empty card gives nobody points; an empty table nothing', () => {
    const { types } = cardOutcome({ ...card, questions: [] }, eight);
    expect(types.every(({ points, reached }) => [...points, ...reached].every((own) => own === 0))).toBe(true);
    const none = tableOf([numeric('late', []), categorical('home', []), numeric('moves', [])], []);
    expect(cardOutcome(card, none).types.map(({ points }) => points.length)).toEqual([0, 0]);
  });

  it('names the features that the table lacks or has as another kind', () => {
    const other = tableOf([categorical('late', ['much']), numeric('moves', [1])], [2]);
    expect(() => cardOutcome(card, other)).toThrowError(
      expect.objectContaining({
        code: 'MODEL_COLUMNS_DIFFER',
        details: { missing: ['home'], otherKind: ['late'] },
      }),
    );
  });

  it('the mark for rare levels in a delivery is a level like any other', () => {
    const odd = tableOf([categorical('home', [OTHER_LEVELS, 'room', 'house'])], [2, 2, 2]);
    const own = {
      ...card,
      othersNeeded: 0,
      types: [{ label: 'any', threshold: 1 }],
      questions: [question(oneOf('home', ['room'], [1]))],
    };
    expect([...(cardOutcome(own, odd).types[0]?.points ?? [])]).toEqual([0, 1, 0]);
  });
});
