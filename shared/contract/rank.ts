import { z } from 'zod';
import { type ReplacementReason, replacementReasons } from '../domain/replacement-reasons.ts';
import { call, job } from './call.ts';
import { sealSchema } from './seal.ts';
import { fileId } from './shell.ts';
import { type Bilingual, type Estimate, modelKinds } from './train.ts';

const choice = z.strictObject({
  model: z.enum(modelKinds),
  capacity: z.int().min(1).max(1_000_000),
  /** How many of the capacity are drawn by lot. */
  random: z.int().min(0).max(1_000_000),
  /** Leave out dossiers whose outcome is already known. */
  onlyUnknown: z.boolean(),
});
export type Choice = z.infer<typeof choice>;

/** What a drawn list was chosen with; without a model it was drawn by lot from end to end. */
export type DrawnChoice = Omit<Choice, 'model'> & { readonly model: Choice['model'] | null };

/** Of the list that was drawn by lot without a model, instead of the one from the present training. */
export const ofList = { lot: z.literal(true).optional() };

/** `worklist` is for the investigator: no route, no place, no estimate. */
export const exportFormats = ['csv', 'xlsx', 'worklist'] as const;

export const listFilters = ['all', 'model', 'random', 'borderline', 'replaced'] as const;
const page = { offset: z.int().min(0), limit: z.int().min(1).max(200) };

export interface RankedDossier {
  /** Which dossier it is; null before the draw for one that the lot will take, so that nobody can look it up beforehand. */
  readonly id: { readonly row: number; readonly number: string } | null;
  readonly route: 'model' | 'random';
  /** Place by estimate among the dossiers chosen by the model; null for one drawn by lot. */
  readonly place: number | null;
  /** Out of 1; null where it stays hidden because the dossier was drawn by lot. */
  readonly estimate: Estimate | null;
  readonly chosenInRepeats: number | null;
  readonly repeats: number;
  readonly borderline: boolean;
  /** The terms that weigh most, with the side they pull to; empty where hidden. */
  readonly reasons: readonly { readonly text: Bilingual; readonly raises: boolean }[];
  /** Why it cannot be investigated, and who said so; null while it is to be investigated. */
  readonly replaced: ReplacedBecause | null;
  /** Number of the dossier in whose place it came; null for one of the list as it was drawn. */
  readonly inPlaceOf: string | null;
  /** Chosen by the model, and reached by the lot when others were replaced: from then on it counts for the lot. */
  readonly movedToLot: boolean;
}

export interface ReplacedBecause {
  readonly reason: ReplacementReason;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface RankPreview {
  readonly population: number;
  readonly eligible: number;
  readonly leftOut: number;
  readonly smallestRandom: number;
  /**
   * Hits to expect among the dossiers the model chooses, if they are like the investigated dossiers that it did not see. For the part
   * drawn by lot there is no such figure before a first lot has been investigated.
   */
  readonly expectedByModel: { readonly hits: Estimate; readonly of: number; readonly measuredOn: number };
  readonly cutoff: number | null;
  readonly seedCommitment: string;
  /** Selections that were drawn from this delivery with earlier trainings: drawing again until it suits must show. */
  readonly earlierDraws: number;
  /** The numbers are the municipality's own: outside a practice vault the list is shown once it is drawn. `rows` is empty then. */
  readonly isHidden: boolean;
  readonly counts: Readonly<Record<(typeof listFilters)[number], number>>;
  readonly rows: readonly RankedDossier[];
}

export interface Draw {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly choice: DrawnChoice;
  readonly population: number;
  readonly eligible: number;
  readonly populationHash: string;
  readonly seed: string;
  readonly seedCommitment: string;
  readonly cutoff: number | null;
  /** Selections drawn from the same delivery before this one. */
  readonly earlierDraws: number;
  /** The numbers are pseudonyms, which only the key holder translates. */
  readonly pseudonyms: boolean;
  /** Chance of each dossier to be in the lot: the places in line that were looked at, of the eligible dossiers. */
  readonly lotChance: number;
  readonly replacements: Replacements;
}

/** How often drawn dossiers were replaced: often for one reason is itself a question. */
export interface Replacements {
  readonly model: number;
  readonly random: number;
  /** Places for which nobody was left. */
  readonly unfilled: number;
  /** Only reasons that were given, the most frequent first. */
  readonly reasons: readonly { readonly reason: ReplacementReason; readonly count: number }[];
}

export interface DrawPage {
  readonly draw: Draw;
  readonly counts: Readonly<Record<(typeof listFilters)[number], number>>;
  readonly rows: readonly RankedDossier[];
}

/** A drawn dossier by its pseudonym, with the number by which the municipality knows it. */
export interface TranslatedNumber {
  readonly number: string;
  readonly own: string;
}

const keySecret = z.string().min(1).max(400);

export const rankContract = {
  /** The list as it will be if the lot takes none of these dossiers: it is made without looking at the lot. */
  'rank.preview': call<RankPreview | null>()(choice.extend({ filter: z.enum(listFilters), ...page }), {
    needs: 'read',
  }),
  'rank.draw': job<{ readonly draw: number }>()(choice),
  'rank.current': call<DrawPage | null>()(z.strictObject({ filter: z.enum(listFilters), ...page, ...ofList }), {
    needs: 'read',
  }),
  /** Puts the next in line in the place of a drawn dossier that cannot be investigated. Cannot be undone. */
  'rank.replace': call<{ readonly by: { readonly row: number; readonly number: string } | null }>()(
    z.strictObject({
      ...ofList,
      row: z.int().min(0),
      reason: z.enum(replacementReasons),
      note: z.string().trim().max(400),
    }),
  ),
  /** A work list carries the municipality's own numbers when the key holder's passphrase comes with it, else pseudonyms. */
  'rank.export': job<{ readonly rows: number }>()(
    z.strictObject({
      ...ofList,
      file: fileId,
      format: z.enum(exportFormats),
      keyPassphrase: keySecret.optional(),
      seal: sealSchema.optional(),
    }),
  ),
  /** Whose dossiers were drawn: the only place where pseudonyms are translated back, and each time it is logged. */
  'rank.translate': call<readonly TranslatedNumber[]>()(z.strictObject({ keyPassphrase: keySecret, ...ofList })),
};
