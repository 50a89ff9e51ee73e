import { describe, expect, it } from 'vitest';
import { starterCard } from '../../../../shared/domain/starter-card.ts';
import { cardFaults, overlappingQuestions } from '../../../../shared/learning/expert/card-faults.ts';
import type { ExpertCard } from '../../../../shared/learning/expert/expert-card.ts';
import { card, from, oneOf, question, unknown } from './cards.ts';

const reasons = (own: ExpertCard) => cardFaults(own).map(({ reason, feature }) => [reason, feature]);

describe('cardFaults', () => {
  it('finds none in a card that can be filled in', () => {
    expect(cardFaults(card)).toEqual([]);
  });

  it.each([
    [
      'points for one type only',
      { questions: [...card.questions, question(from('age', 60, [1]))] },
      ['points-per-type', 'age'],
    ],
    [
      'an empty interval',
      { questions: [...card.questions, question(from('age', 5, [1, 1], 5))] },
      ['answer-never-holds', 'age'],
    ],
    [
      'an answer behind one that takes everything',
      { questions: [...card.questions, question(oneOf('town', ['a', 'b'], [1, 1]), oneOf('town', ['b'], [2, 2]))] },
      ['answer-never-holds', 'town'],
    ],
    [
      'an answer about another feature',
      { questions: [...card.questions, { feature: 'age', text: '', answers: [from('late', 1, [1, 1])] }] },
      ['other-feature', 'age'],
    ],
    [
      'the mark for rare levels',
      { questions: [...card.questions, question(oneOf('town', ['__other_levels__'], [1, 1]))] },
      ['level-reserved', 'town'],
    ],
    [
      'a threshold above all points',
      {
        types: [
          { label: 'a', threshold: 15 },
          { label: 'b', threshold: 4 },
        ],
      },
      ['threshold-unreachable', null],
    ],
    ['more questions above average than there are', { othersNeeded: 3 }, ['others-unreachable', null]],
  ] as const)('%s', (_, change, fault) => {
    expect(reasons({ ...card, ...change })).toEqual([fault]);
  });

  it('a threshold of all the highest points together can be reached, one above it cannot', () => {
    // 8 + 4 + 2 for work; 0 + 4 + 2 for housing.
    const types = (work: number, housing: number) => [
      { label: 'work', threshold: work },
      { label: 'housing', threshold: housing },
    ];
    expect(reasons({ ...card, types: types(14, 6) })).toEqual([]);
    expect(reasons({ ...card, types: types(14, 6.5) })).toEqual([['threshold-unreachable', null]]);
  });

  it('points of an answer that never holds, and points below 0, do not make a threshold reachable', () => {
    const types = [{ label: 'any', threshold: 5 }];
    const never = {
      ...card,
      othersNeeded: 0,
      types,
      questions: [question(from('late', 3, [1]), from('late', 4, [9]))],
    };
    expect(reasons(never)).toEqual([
      ['answer-never-holds', 'late'],
      ['threshold-unreachable', null],
    ]);
    const below = { ...never, questions: [question(from('late', 3, [5])), question(unknown('age', [-4]))] };
    expect(reasons(below)).toEqual([]);
  });

  it('a starter card has one type and no question, and is not ready to be used', () => {
    const starter = starterCard('any');
    expect([starter.types.length, starter.questions.length]).toEqual([1, 0]);
    expect(reasons(starter)).toEqual([
      ['threshold-unreachable', null],
      ['others-unreachable', null],
    ]);
  });
});

describe('overlappingQuestions', () => {
  it('names the questions of which an earlier answer takes part of a later one', () => {
    expect(overlappingQuestions(card)).toEqual(['late']);
    expect(
      overlappingQuestions({ ...card, questions: [question(from('late', 4, [8, 0]), from('late', 2, [4, 0], 4))] }),
    ).toEqual([]);
  });
});
