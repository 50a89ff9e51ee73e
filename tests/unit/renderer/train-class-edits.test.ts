import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Classed,
  mergeWithNext,
  nextOf,
  ownEdit,
  specialCodes,
  splitAt,
  splitLevels,
  splitsOf,
  withSpecial,
  woeScale,
} from '../../../renderer/steps/train/classing/class-edits.ts';
import type { ClassEdit, IndicatorClass } from '../../../shared/contract/draft.ts';
import { contract } from '../../../shared/contract/index.ts';

const possible = [1, 2, 3, 4, 5, 6];

const classOf = (role: IndicatorClass['role'], more: Partial<IndicatorClass> = {}): IndicatorClass => ({
  text: { nl: 'klasse', en: 'class' },
  from: null,
  levels: [],
  role,
  n: 100,
  hits: 10,
  hitRate: null,
  woe: 0,
  adjusted: false,
  ...more,
});

/** What the engine answers to an edit, as far as the editor looks at it. */
function classed(edit: ClassEdit, automaticCuts: readonly number[] = [2, 4]): Classed {
  if (edit.kind === 'groups') {
    const groups = edit.groups.map((levels) => classOf('levels', { levels }));
    return { kind: 'categorical', edit, classes: [...groups, classOf('missing')], possibleCuts: [] };
  }
  const cuts = edit.kind === 'cuts' ? edit.cuts : automaticCuts;
  const intervals = [null, ...cuts].map((from) => classOf('interval', { from }));
  const special = edit.kind === 'cuts' ? edit.special.map(() => classOf('special')) : [];
  return { kind: 'numeric', edit, classes: [...intervals, ...special, classOf('missing')], possibleCuts: possible };
}

const automatic = classed({ kind: 'automatic', monotone: true });
const groups = classed({ kind: 'groups', groups: [['a', 'b'], ['c'], ['d', 'e', 'f']] });

describe('classes of numbers', () => {
  it('are taken over as they are', () => {
    expect(ownEdit(automatic)).toEqual({ kind: 'cuts', cuts: [2, 4], special: [] });
  });

  it('are merged by leaving out the cut between them', () => {
    expect(mergeWithNext(automatic, 0)).toEqual({ kind: 'cuts', cuts: [4], special: [] });
    expect(mergeWithNext(automatic, 1)).toEqual({ kind: 'cuts', cuts: [2], special: [] });
  });

  it('never merge with missing or with a special code', () => {
    const withCode = classed(withSpecial(automatic, 999, true));
    expect(withCode.classes.map((_, index) => nextOf(withCode, index))).toEqual([1, 2, -1, -1, -1]);
    expect(
      withCode.classes.map((_, index) => mergeWithNext(withCode, index)).filter((edit) => edit !== null),
    ).toHaveLength(2);
  });

  it('can be split strictly inside', () => {
    expect(automatic.classes.map((_, index) => splitsOf(automatic, index))).toEqual([[1], [3], [5, 6], []]);
    expect(splitAt(automatic, 3)).toEqual({ kind: 'cuts', cuts: [2, 3, 4], special: [] });
  });

  it('keep special codes through every other change', () => {
    const withCode = classed(withSpecial(automatic, 999, true));
    expect(specialCodes(withCode)).toEqual([999]);
    expect(splitAt(withCode, 3)).toEqual({ kind: 'cuts', cuts: [2, 3, 4], special: [999] });
    expect(mergeWithNext(withCode, 0)).toEqual({ kind: 'cuts', cuts: [4], special: [999] });
    expect(withSpecial(withCode, 999, false)).toEqual(ownEdit(automatic));
    expect(withSpecial(withCode, 888, true)).toMatchObject({ special: [888, 999] });
    expect(withSpecial(withCode, 999, true)).toMatchObject({ special: [999] });
  });

  it('come back when a split is merged again', () => {
    const cuts = fc.uniqueArray(fc.constantFrom(...possible), { maxLength: 4 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(cuts, fc.nat(), (own, pick) => {
        const before = classed({ kind: 'cuts', cuts: own, special: [] });
        const splits = before.classes.flatMap((_, index) => splitsOf(before, index).map((cut) => ({ cut, index })));
        fc.pre(splits.length > 0);
        const { cut, index } = splits[pick % splits.length]!;
        expect(mergeWithNext(classed(splitAt(before, cut)), index)).toEqual(before.edit);
      }),
    );
  });
});

describe('classes of levels', () => {
  it('are merged into the first, and the others stay', () => {
    expect(mergeWithNext(groups, 0)).toEqual({
      kind: 'groups',
      groups: [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    });
    expect(mergeWithNext(groups, 2)).toBeNull();
    expect(mergeWithNext(groups, 3)).toBeNull();
  });

  it('are split into two that follow each other', () => {
    expect(splitLevels(groups, 2, ['f', 'd'])).toEqual({
      kind: 'groups',
      groups: [['a', 'b'], ['c'], ['e'], ['d', 'f']],
    });
  });

  it('never hold an empty group', () => {
    expect(splitLevels(groups, 0, ['a', 'b'])).toEqual(ownEdit(groups));
  });

  it('hold every level once, whatever is merged and split', () => {
    const acts = fc.array(fc.record({ index: fc.nat(5), level: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }));
    fc.assert(
      fc.property(acts, (all) => {
        let now = groups;
        for (const { index, level } of all) {
          now = classed(splitLevels(now, index % now.classes.length, [level]));
          now = classed(mergeWithNext(now, index) ?? ownEdit(now));
        }
        const edit = ownEdit(now);
        const levels = edit.kind === 'groups' ? edit.groups.flat() : [];
        expect(levels.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
        expect(contract['draft.setClassing'].input.safeParse({ feature: 'x', edit }).success).toBe(true);
      }),
    );
  });
});

describe('woeScale', () => {
  it('is the widest bar, and wide enough that hardly anything looks like hardly anything', () => {
    expect(woeScale([{ woe: 0.1 }, { woe: -1.4 }])).toBe(1.4);
    expect(woeScale([{ woe: 0.1 }])).toBe(0.5);
  });
});
