import type { RuleOptions } from '../../shared/contract/draft.ts';
import { AppError } from '../../shared/errors.ts';
import { cardFaults } from '../../shared/learning/expert/card-faults.ts';
import type { ExpertCard, SingleProfile } from '../../shared/learning/expert/expert-card.ts';
import { unfitFeatures } from '../../shared/learning/expert/expert-features.ts';
import { profileFaults } from '../../shared/learning/expert/profile-faults.ts';
import type { Column } from '../../shared/learning/table.ts';

type Columns = readonly Column[];

const invalid = (reason: string, feature: string | null): AppError =>
  new AppError('DRAFT_INVALID', { feature, reason });

function checkFeatures(expert: ExpertCard | SingleProfile, columns: Columns): void {
  const { missing, otherKind } = unfitFeatures(expert, { columns });
  if (missing[0] !== undefined) throw new AppError('DRAFT_FEATURE_UNKNOWN', { feature: missing[0] });
  if (otherKind[0] !== undefined) throw invalid('kind', otherKind[0]);
}

/** @throws AppError DRAFT_FEATURE_UNKNOWN { feature }, DRAFT_INVALID { feature, reason }: of the first fault that is found */
export function checkCard(card: ExpertCard, columns: Columns): void {
  checkFeatures(card, columns);
  const [fault] = cardFaults(card);
  if (fault !== undefined) throw invalid(fault.reason, fault.feature);
}

/** @throws AppError as `checkCard` */
export function checkProfile(profile: SingleProfile, columns: Columns): void {
  checkFeatures(profile, columns);
  const [fault] = profileFaults(profile);
  if (fault !== undefined) throw invalid(fault.reason, fault.feature);
}

/** Every feature that something is laid down about. */
function namesIn({ signs, exclude, forbidden }: RuleOptions): string[] {
  return [...Object.keys(signs), ...exclude, ...forbidden.flat()];
}

/**
 * @param stored what was saved before: a feature of an earlier delivery may stay in it, or nothing else could be saved any more
 * @throws AppError as `checkCard`
 */
export function checkRules(options: RuleOptions, columns: Columns, stored: RuleOptions | null): void {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  const tolerated = new Set(stored === null ? [] : namesIn(stored));
  for (const feature of namesIn(options))
    if (!kinds.has(feature) && !tolerated.has(feature)) throw new AppError('DRAFT_FEATURE_UNKNOWN', { feature });
  for (const feature of Object.keys(options.signs))
    if (kinds.get(feature) === 'categorical') throw invalid('sign-on-levels', feature);
  for (const [one, other] of options.forbidden) if (one === other) throw invalid('pair-of-one', one);
  if (columns.every(({ name }) => options.exclude.includes(name))) throw invalid('all-excluded', null);
}
