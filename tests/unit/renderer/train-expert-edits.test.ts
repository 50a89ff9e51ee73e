import { describe, expect, it } from 'vitest';
import {
  addAnswer,
  addQuestion,
  addType,
  canBeReached,
  cardLimits,
  changeQuestion,
  changeType,
  hasOthers,
  mostPoints,
  openFields,
  removeAnswer,
  removeQuestion,
  removeType,
  setCondition,
  setPoints,
} from '../../../renderer/steps/train/card/card-edit.ts';
import {
  addCondition,
  changeCondition,
  emptyProfile,
  MOST_CONDITIONS,
  openProfileFields,
  removeCondition,
} from '../../../renderer/steps/train/profile/profile-edit.ts';
import type { Condition, ExpertCard } from '../../../shared/contract/draft.ts';
import { contract } from '../../../shared/contract/index.ts';
import { starterCard } from '../../../shared/domain/starter-card.ts';
import { categoricalFeature, numericFeature } from './draft-features.ts';

const late = numericFeature('te_laat');
const home = categoricalFeature('woning', ['kamer', 'anders']);
const features = [late, home];
const threeOrMore: Condition = { kind: 'interval', feature: 'te_laat', from: 3, to: null, missing: 'out' };
const room: Condition = { kind: 'levels', feature: 'woning', levels: ['kamer'], missing: false };
const isAccepted = (card: ExpertCard) => contract['draft.setCard'].input.safeParse({ card }).success;

/** Two questions with one answer of 5 and of 3 points; the threshold is 6. */
function filledCard(): ExpertCard {
  let card: ExpertCard = { ...starterCard('werk'), title: 'Kaart' };
  card = addQuestion(card, late, 'Hoe vaak te laat?');
  card = setPoints(setCondition(card, 0, 0, threeOrMore), [0, 0, 0], 5);
  card = addQuestion(card, home, 'Wat voor woning?');
  card = setPoints(setCondition(card, 1, 0, room), [1, 0, 0], 3);
  return changeType(card, 0, { threshold: 6 });
}

describe('the card', () => {
  it('cannot be kept until everything is filled in', () => {
    expect(openFields(starterCard(''), features)).toBeGreaterThan(0);
    expect(openFields(filledCard(), features)).toBe(0);
    expect(isAccepted(filledCard())).toBe(true);
  });

  it.each<[string, (card: ExpertCard) => ExpertCard]>([
    ['a name', (card) => ({ ...card, title: ' ' })],
    ['the name of a type', (card) => changeType(card, 0, { label: '' })],
    ['a threshold', (card) => changeType(card, 0, { threshold: Number.NaN })],
    ['a threshold that can be reached', (card) => changeType(card, 0, { threshold: 9 })],
    ['points', (card) => setPoints(card, [0, 0, 0], Number.NaN)],
    ['points within limits', (card) => setPoints(card, [0, 0, 0], cardLimits.points + 1)],
    ['a condition', (card) => setCondition(card, 0, 0, { ...threeOrMore, from: null })],
    ['an answer', (card) => removeAnswer(card, 0, 0)],
    ['as many others as there are questions', (card) => ({ ...card, othersNeeded: 2 })],
    ['a whole number of others', (card) => ({ ...card, othersNeeded: 0.5 })],
  ])('misses %s', (_what, spoil) => expect(openFields(spoil(filledCard()), features)).toBeGreaterThan(0));

  it('misses a feature that this delivery does not have', () => {
    expect(openFields(filledCard(), [late])).toBe(1);
  });

  it('has points for every type in every answer, whatever comes and goes', () => {
    const two = addType(addAnswer(filledCard(), 0, late));
    expect(two.questions.flatMap(({ answers }) => answers.map(({ points }) => points))).toEqual([
      [5, 0],
      [0, 0],
      [3, 0],
    ]);
    expect(removeType(two, 0).questions[0]?.answers[0]?.points).toEqual([0]);
    expect(removeType(two, 1).types).toEqual(filledCard().types);
  });

  it('counts the best answer of each question, and none where all are negative', () => {
    const card = filledCard();
    expect(mostPoints(card, 0)).toBe(8);
    expect(mostPoints(setPoints(card, [0, 0, 0], -4), 0)).toBe(3);
    expect(canBeReached(card, 0)).toBe(true);
    expect(canBeReached(changeType(card, 0, { threshold: 8 }), 0)).toBe(true);
    expect(canBeReached(changeType(card, 0, { threshold: 8.5 }), 0)).toBe(false);
  });

  it('asks for no more others than there are other questions', () => {
    expect(hasOthers(filledCard())).toBe(true);
    expect(hasOthers(removeQuestion(filledCard(), 0))).toBe(false);
    expect(hasOthers({ ...removeQuestion(filledCard(), 0), othersNeeded: 0 })).toBe(true);
  });

  it('changes one question and leaves the other alone', () => {
    const before = filledCard();
    const after = changeQuestion(before, 1, { text: 'Waar woont u?' });
    expect(after.questions.map(({ text }) => text)).toEqual(['Hoe vaak te laat?', 'Waar woont u?']);
    expect(after.questions[0]).toBe(before.questions[0]);
  });

  it('has the limits that the contract has', () => {
    let card = filledCard();
    while (card.types.length < cardLimits.types)
      card = changeType(addType(card), card.types.length, { label: 'x', threshold: 1 });
    expect(isAccepted(card)).toBe(true);
    expect(isAccepted(changeType(addType(card), card.types.length, { label: 'x', threshold: 1 }))).toBe(false);
    const points = (value: number) => isAccepted(setPoints(filledCard(), [0, 0, 0], value));
    expect([points(cardLimits.points), points(cardLimits.points + 1)]).toEqual([true, false]);
    const others = (othersNeeded: number) => isAccepted({ ...filledCard(), othersNeeded });
    expect([others(cardLimits.othersNeeded), others(cardLimits.othersNeeded + 1)]).toEqual([true, false]);
  });
});

describe('the profile', () => {
  const profile = changeCondition(addCondition({ ...emptyProfile, name: 'Kamer' }, home), 0, room);

  it('needs a name and conditions that hold for somebody', () => {
    expect(openProfileFields(emptyProfile, features)).toBe(2);
    expect(openProfileFields(addCondition({ ...emptyProfile, name: 'Kamer' }, home), features)).toBe(1);
    expect(openProfileFields(profile, features)).toBe(0);
    expect(openProfileFields(profile, [late])).toBe(1);
    expect(removeCondition(profile, 0).conditions).toEqual([]);
  });

  it('has as many conditions as the contract takes', () => {
    const withConditions = (count: number) =>
      contract['draft.setProfile'].input.safeParse({
        profile: { name: 'x', conditions: Array.from({ length: count }, () => room) },
      }).success;
    expect([withConditions(MOST_CONDITIONS), withConditions(MOST_CONDITIONS + 1)]).toEqual([true, false]);
  });
});
