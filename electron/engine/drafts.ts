import type { z } from 'zod';
import { cardSchema, profileSchema, type RuleOptions, ruleOptionsSchema } from '../../shared/contract/draft.ts';
import type { ExpertCard, SingleProfile } from '../../shared/learning/expert/expert-card.ts';
import { unfitFeatures } from '../../shared/learning/expert/expert-features.ts';
import { defaultRuleFitConfig } from '../../shared/learning/rulefit-config.ts';
import { presentAnalysis } from './analysis.ts';
import type { Db } from './store/database.ts';
import { getSetting, putSetting } from './store/setting.ts';

/** Where drafts lie in the vault's settings. They stay when a new delivery comes. */
const keys = { rules: 'draft.rules', card: 'draft.card', profile: 'draft.profile' } as const;

const { ruleSource, maxConditions, readableTerms, minSupport } = defaultRuleFitConfig;

/** How rules are sought as long as nobody says otherwise. */
export const defaultRules: RuleOptions = {
  ruleSource,
  maxConditions,
  readableTerms,
  minSupport,
  signs: {},
  exclude: [],
  forbidden: [],
};

/** What was saved, whether or not it fits the present delivery. */
export const storedRules = (db: Db): RuleOptions | null => getSetting(db, keys.rules, ruleOptionsSchema.nullable());
export const storedCard = (db: Db): ExpertCard | null => getSetting(db, keys.card, cardSchema.nullable());
export const storedProfile = (db: Db): SingleProfile | null => getSetting(db, keys.profile, profileSchema.nullable());

export const storeRules = (db: Db, options: RuleOptions | null): void => putSetting(db, keys.rules, options);
export const storeCard = (db: Db, card: z.infer<typeof cardSchema> | null): void => putSetting(db, keys.card, card);
export const storeProfile = (db: Db, profile: z.infer<typeof profileSchema> | null): void =>
  putSetting(db, keys.profile, profile);

/** How the next training seeks rules. What was laid down on features that the present delivery does not have is left out. */
export function draftRules(db: Db): RuleOptions {
  const options = storedRules(db) ?? defaultRules;
  const kinds = new Map(presentAnalysis(db)?.table.columns.map(({ name, kind }) => [name, kind]));
  return {
    ...options,
    signs: Object.fromEntries(Object.entries(options.signs).filter(([name]) => kinds.get(name) === 'numeric')),
    exclude: options.exclude.filter((name) => kinds.has(name)),
    forbidden: options.forbidden.filter((pair) => pair.every((name) => kinds.has(name))),
  };
}

/** The features that a card or profile reads and that the present delivery lacks, or has as another kind; all without a delivery. */
export function absentFeatures(db: Db, expert: ExpertCard | SingleProfile): string[] {
  const { missing, otherKind } = unfitFeatures(expert, presentAnalysis(db)?.table ?? { columns: [] });
  return [...missing, ...otherKind];
}

function fitting<Expert extends ExpertCard | SingleProfile>(db: Db, expert: Expert | null): Expert | null {
  return expert === null || absentFeatures(db, expert).length > 0 ? null : expert;
}

/** The card for the next training; null without one, and when the present delivery lacks a feature that it asks for. */
export const draftCard = (db: Db): ExpertCard | null => fitting(db, storedCard(db));

/** The profile for the next training; null as with the card. */
export const draftProfile = (db: Db): SingleProfile | null => fitting(db, storedProfile(db));
