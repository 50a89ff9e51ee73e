import type { Figure } from '../figures.ts';
import { type AssessedOptions, measureAssessed } from './assessed.ts';
import { type FitOptions, measureFit } from './fit.ts';
import { type FitTogetherOptions, measureFitTogether } from './fit-together.ts';
import { measureGrowth } from './growth.ts';
import { measureScoring } from './scoring.ts';
import { measureStability } from './stability.ts';

type NoOptions = Readonly<Record<string, never>>;

/** What each part that runs in a process of its own wants to know. */
export interface PartOptions {
  readonly fit: FitOptions;
  readonly 'fit-together': FitTogetherOptions;
  readonly assessed: AssessedOptions;
  readonly scoring: NoOptions;
  readonly stability: NoOptions;
  readonly growth: NoOptions;
}

export type PartName = keyof PartOptions;

export const parts: { readonly [Name in PartName]: (options: PartOptions[Name]) => Promise<Figure[]> } = {
  fit: measureFit,
  'fit-together': measureFitTogether,
  assessed: measureAssessed,
  scoring: measureScoring,
  stability: measureStability,
  growth: measureGrowth,
};
