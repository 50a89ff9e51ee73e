import type { LabelDefinition, LabelState } from '../../../../shared/contract/prepare.ts';
import { described, neverKnownOutcomes, sameCodes, wordsLagBehind, wordsOf } from '../../../../shared/domain/label.ts';
import { sourceColumn, sourceTable } from '../../../../shared/domain/source-tables.ts';
import { leastReasonLength } from '../features/feature-view.ts';

export const meanings = ['unlawful', 'lawful', 'unknown'] as const;
export type Meaning = (typeof meanings)[number];

const codesOf = (column: string): readonly [string, string][] =>
  Object.entries(sourceColumn(sourceTable('Onderzoeken'), column).codes ?? {});

/** Causes of the layout with their words. */
export const causes: readonly { readonly code: string; readonly label: string }[] = codesOf('oorzaak').map(
  ([code, label]) => ({ code, label }),
);

const outcomeCodes: ReadonlySet<string> = new Set(codesOf('uitkomst').map(([code]) => code));

/** Whether the analyst can say what an outcome means: it is in the layout, and it does tell something. */
export const canMean = (code: string): boolean => outcomeCodes.has(code) && !neverKnownOutcomes.includes(code);

export function meaningOf({ unlawful, lawful }: LabelDefinition, code: string): Meaning {
  if (unlawful.includes(code)) return 'unlawful';
  return lawful.includes(code) ? 'lawful' : 'unknown';
}

/** Gives an outcome code another meaning. */
export function withMeaning(definition: LabelDefinition, code: string, meaning: Meaning): LabelDefinition {
  const without = (codes: readonly string[]) => codes.filter((each) => each !== code);
  const add = (codes: readonly string[], to: Meaning) =>
    meaning === to ? [...without(codes), code].sort() : without(codes);
  return {
    ...definition,
    unlawful: add(definition.unlawful, 'unlawful'),
    lawful: add(definition.lawful, 'lawful'),
  };
}

export function withCause(definition: LabelDefinition, code: string, counts: boolean): LabelDefinition {
  const others = definition.causes.filter((each) => each !== code);
  return { ...definition, causes: counts ? [...others, code].sort() : others };
}

/** Whether two definitions say the same, whatever the order of their codes. */
export function sameDefinition(a: LabelDefinition, b: LabelDefinition): boolean {
  return sameCodes(a, b) && a.words.trim() === b.words.trim();
}

/** Words that were made from the codes follow these; words that somebody wrote stay, until they write others. */
export const followedByWords = (before: LabelDefinition, changed: LabelDefinition): LabelDefinition =>
  before.words.trim() === wordsOf(before) ? described(changed) : changed;

type LabelFault = 'unlawful' | 'lawful' | 'words' | 'wordsUnchanged';

/** What stands in the way of keeping a definition in the place of `before`. */
export function labelFault(definition: LabelDefinition, before: LabelDefinition): LabelFault | null {
  const { unlawful, lawful, words } = definition;
  if (unlawful.length === 0) return 'unlawful';
  if (lawful.length === 0) return 'lawful';
  if (words.trim().length < leastReasonLength) return 'words';
  return wordsLagBehind(definition, before) ? 'wordsUnchanged' : null;
}

/** Investigations per meaning, before causes, objections and running investigations are looked at. */
export function countsByMeaning({ counts }: Pick<LabelState, 'counts'>, definition: LabelDefinition) {
  return meanings.map((meaning) => {
    const codes = counts.filter(({ code }) => meaningOf(definition, code) === meaning);
    return { meaning, codes, total: codes.reduce((sum, { count }) => sum + count, 0) };
  });
}
