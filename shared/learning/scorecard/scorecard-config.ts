import type { ClassEdits } from './class-edit.ts';

/**
 * An information value above this is too good to be true: the indicator may have been known only afterwards (METHOD 3).
 */
export const LEAKAGE_INFORMATION_VALUE = 0.5;

export interface ScorecardConfig {
  /** Nothing in this fit is drawn; the seed is only recorded in the model. */
  readonly seed: number;
  /** How the analyst wants indicators classed, by feature; the others are classed automatically. */
  readonly edits: ClassEdits;
  readonly selection: 'l1' | 'forward';
  /** Least persons in a class that is found automatically; a smaller class of any origin counts as neutral. */
  readonly minSupport: number;
  /** Most indicators on the card. */
  readonly maxIndicators: number;
  /** Whether the risk of a number goes one way over its classes, where no edit says otherwise. */
  readonly monotone: boolean;
}

export const defaultScorecardConfig: ScorecardConfig = {
  seed: 1,
  edits: {},
  selection: 'l1',
  minSupport: 10,
  maxIndicators: 15,
  monotone: true,
};

/** The settings with defaults for what is left out. @throws RangeError for settings outside their range */
export function resolveScorecardConfig(chosen: Partial<ScorecardConfig>): ScorecardConfig {
  const config = { ...defaultScorecardConfig, ...chosen };
  if (!Number.isInteger(config.minSupport) || config.minSupport < 1)
    throw new RangeError('minSupport must be a whole number from 1');
  if (!Number.isInteger(config.maxIndicators) || config.maxIndicators < 1 || config.maxIndicators > 100)
    throw new RangeError('maxIndicators must be a whole number from 1 to 100');
  return config;
}
