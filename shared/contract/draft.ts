import { z } from 'zod';
import type { Bilingual } from '../domain/sentences.ts';
import { conditionSchema } from '../learning/condition-schema.ts';
import type { Condition } from '../learning/conditions.ts';
import type { ExpertCard, SingleProfile } from '../learning/expert/expert-card.ts';
import type { ClassEdit } from '../learning/scorecard/class-edit.ts';
import type { Estimate } from '../learning/stats/estimate.ts';
import { call } from './call.ts';

export type { ClassEdit, Condition, ExpertCard, SingleProfile };

const name = z.string().min(1).max(500);
const words = z.string().max(500);

/** How RuleFit looks for rules. What the analyst leaves alone is decided by the size of the data. */
const ruleOptionsSchema = z.strictObject({
  ruleSource: z.enum(['boosting', 'forest']),
  maxConditions: z.int().min(1).max(3),
  readableTerms: z.int().min(3).max(30),
  /** Least number of persons that a rule covers, and that it leaves out. */
  minSupport: z.int().min(5).max(500),
  /** Which way the estimate may go when a number rises: 1 only up, -1 only down. */
  signs: z.record(name, z.union([z.literal(1), z.literal(-1)])).readonly(),
  /** Features that no model may use. */
  exclude: z.array(name).max(1000).readonly(),
  /** Pairs of features that may not stand together in one rule. */
  forbidden: z
    .array(z.tuple([name, name]).readonly())
    .max(1000)
    .readonly(),
});
export type RuleOptions = z.infer<typeof ruleOptionsSchema>;

const classEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('automatic'), monotone: z.boolean() }),
  z.strictObject({
    kind: z.literal('cuts'),
    cuts: z.array(z.number()).max(250).readonly(),
    special: z.array(z.number()).max(20).readonly(),
  }),
  z.strictObject({
    kind: z.literal('groups'),
    groups: z.array(z.array(words).min(1).readonly()).min(1).max(250).readonly(),
  }),
]) satisfies z.ZodType<ClassEdit>;

const cardSchema = z.strictObject({
  title: words,
  types: z
    .array(z.strictObject({ label: name, threshold: z.number().positive() }))
    .min(1)
    .max(12)
    .readonly(),
  questions: z
    .array(
      z.strictObject({
        feature: name,
        text: words,
        answers: z
          .array(
            z.strictObject({
              condition: conditionSchema,
              points: z.array(z.number().min(-1000).max(1000)).max(12).readonly(),
            }),
          )
          .max(60)
          .readonly(),
      }),
    )
    .max(60)
    .readonly(),
  othersNeeded: z.int().min(0).max(20),
}) satisfies z.ZodType<ExpertCard>;

const profileSchema = z.strictObject({
  name: words,
  conditions: z.array(conditionSchema).min(1).max(5).readonly(),
}) satisfies z.ZodType<SingleProfile>;

/** A feature as the editors offer it. */
export interface DraftFeature {
  readonly name: string;
  readonly label: Bilingual;
  readonly kind: 'numeric' | 'categorical';
  /** Levels of a categorical feature, alphabetically; empty for numbers. */
  readonly levels: readonly string[];
  /** Least and greatest value; null for a categorical feature. */
  readonly range: { readonly low: number; readonly high: number; readonly whole: boolean } | null;
  readonly missing: number;
  /** What the numbers stand for where they are no amounts: days since 1970-01-01, or years. */
  readonly numbers?: 'date' | 'year';
}

export interface RuleDraft {
  readonly options: RuleOptions;
  readonly defaults: RuleOptions;
  readonly features: readonly DraftFeature[];
}

export interface Indicator {
  readonly feature: string;
  readonly label: Bilingual;
  readonly kind: 'numeric' | 'categorical';
  readonly classes: number;
  readonly informationValue: number;
  readonly gini: number;
  /** Information value above 0.5: too good to be true, perhaps known only afterwards. */
  readonly mayLeak: boolean;
  readonly edited: boolean;
}

/** One class of a characteristic over the training case files with a known outcome. */
export interface IndicatorClass {
  readonly text: Bilingual;
  /** Where the class starts (`from <= x`), for a class of numbers; null for the lowest, and for every other kind of class. */
  readonly from: number | null;
  /** Levels in the class; empty for numbers. */
  readonly levels: readonly string[];
  readonly role: 'interval' | 'levels' | 'special' | 'missing';
  readonly n: number;
  readonly hits: number;
  readonly hitRate: Estimate | null;
  /** ln(share of the lawful / share of the unlawful): below 0 where unlawful is more frequent than average. */
  readonly woe: number;
  /** Whether half a case was added because one of the outcomes did not occur here. */
  readonly adjusted: boolean;
}

export interface Classing {
  readonly feature: string;
  readonly label: Bilingual;
  readonly kind: 'numeric' | 'categorical';
  readonly edit: ClassEdit;
  readonly classes: readonly IndicatorClass[];
  readonly informationValue: number;
  readonly gini: number;
  readonly monotone: boolean;
  /** Fine cut points at which a class of numbers can be split; empty for levels. */
  readonly possibleCuts: readonly number[];
  /** As of a `DraftFeature`. */
  readonly numbers?: 'date' | 'year';
}

export interface FilledIn {
  /** Case files with a known outcome that reach it, and the unlawful ones among them. */
  readonly n: number;
  readonly hits: number;
  readonly hitRate: Estimate | null;
  /** Of all case files, known or not. */
  readonly population: number;
  readonly share: number;
}

export interface CardDraft {
  readonly card: ExpertCard | null;
  readonly features: readonly DraftFeature[];
  /** Per type of the card who reaches its threshold, the rule of one characteristic applied; null without a card. */
  readonly reached: readonly FilledIn[] | null;
  /** Case files kept out because one high characteristic stood alone. */
  readonly heldBack: number;
  /** Features of questions in which answers overlap, so that the first that holds counts. */
  readonly overlapping: readonly string[];
  /** Features that the card asks for and that this delivery does not have. */
  readonly absent: readonly string[];
}

export interface ProfileDraft {
  readonly profile: SingleProfile | null;
  readonly text: Bilingual | null;
  readonly features: readonly DraftFeature[];
  readonly inside: FilledIn | null;
  readonly outside: FilledIn | null;
  readonly absent: readonly string[];
}

/** What the analyst sets up before a training: how rules are sought, how characteristics are classed, what experts know. */
export const draftContract = {
  'draft.rules': call<RuleDraft>()(z.strictObject({}), { needs: 'read' }),
  'draft.setRules': call<RuleDraft>()(z.strictObject({ options: ruleOptionsSchema.nullable() })),
  'draft.indicators': call<readonly Indicator[]>()(z.strictObject({}), { needs: 'read' }),
  'draft.classing': call<Classing>()(z.strictObject({ feature: name }), { needs: 'read' }),
  /** Null makes the classes automatic again. */
  'draft.setClassing': call<Classing>()(z.strictObject({ feature: name, edit: classEditSchema.nullable() })),
  'draft.card': call<CardDraft>()(z.strictObject({}), { needs: 'read' }),
  'draft.setCard': call<CardDraft>()(z.strictObject({ card: cardSchema.nullable() })),
  /** What a card would reach, while it is being drawn up: nothing is kept or logged. */
  'draft.tryCard': call<CardDraft>()(z.strictObject({ card: cardSchema }), { needs: 'read' }),
  'draft.profile': call<ProfileDraft>()(z.strictObject({}), { needs: 'read' }),
  'draft.setProfile': call<ProfileDraft>()(z.strictObject({ profile: profileSchema.nullable() })),
  /** Who would fall inside a profile, while it is being drawn up: nothing is kept or logged. */
  'draft.tryProfile': call<ProfileDraft>()(z.strictObject({ profile: profileSchema }), { needs: 'read' }),
};

export { cardSchema, classEditSchema, profileSchema, ruleOptionsSchema };
