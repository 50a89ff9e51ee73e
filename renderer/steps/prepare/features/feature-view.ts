import type { LEAST_REASON_LENGTH } from '../../../../shared/contract/intake.ts';
import type { FeatureQuarter, FeatureState } from '../../../../shared/contract/prepare.ts';
import { psiLimits } from '../../../../shared/domain/drift-alarms.ts';
import type { Language } from '../../../i18n/language.ts';
import type { FeatureChoice } from '../store.ts';

/** A value import of the contract would bring zod along; the type makes sure that both stay equal. */
export const leastReasonLength: typeof LEAST_REASON_LENGTH = 20;

/**
 * How a feature stands. Open is one without a word about it: switching one off keeps its reason, and taking the first decision back
 * makes it open again. `leakUsed` was switched on before later figures showed that it gives the outcome away.
 */
export type FeatureStanding = 'used' | 'proxyUsed' | 'leakUsed' | 'open' | 'off' | 'proxyOff' | 'leak';

export function standingOf({ used, proxy, stats, justification }: FeatureState): FeatureStanding {
  const leaks = stats !== null && stats.leak !== null;
  if (leaks) return used ? 'leakUsed' : 'leak';
  if (proxy !== null) return used ? 'proxyUsed' : 'proxyOff';
  if (used) return 'used';
  return justification === '' ? 'open' : 'off';
}

export const featureFilters = ['all', 'open', 'proxy', 'off', 'leak'] as const;
export type FeatureFilter = (typeof featureFilters)[number];

/** Features under a filter. One that leaks or is a proxy and is not in use also counts as off. */
export function fitsFilter(feature: FeatureState, filter: FeatureFilter): boolean {
  const standing = standingOf(feature);
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return standing === 'open';
    case 'proxy':
      return feature.proxy !== null;
    case 'off':
      return !feature.used && standing !== 'open';
    case 'leak':
      return standing === 'leak' || standing === 'leakUsed';
  }
}

/** Features in which every typed word occurs: in label, name, source, purpose or legal ground. */
export function searchFeatures(
  features: readonly FeatureState[],
  typed: string,
  language: Language,
): readonly FeatureState[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return features;
  return features.filter(({ label, name, table, columns, purpose, legal }) => {
    const said = [label[language], name, table, ...columns, purpose, legal].join(' ').toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

/** Whether a feature may be switched on: its figures are there and show no leak. */
export const mayBeUsed = ({ stats }: FeatureState): boolean => stats !== null && stats.leak === null;

export const isLongEnough = (reason: string): boolean => reason.trim().length >= leastReasonLength;

/** The declared purpose and legal ground as a reason to use the feature. */
export function proposedReason({ purpose, legal }: FeatureState): string {
  const end = (said: string) => (/[.!?]$/.test(said.trim()) ? said.trim() : `${said.trim()}.`);
  return `${end(purpose)} Grondslag: ${end(legal)}`;
}

/** What stands in the box for the reason: as typed, else as recorded, else the proposal. A proxy needs a reason of its own. */
export function reasonShown(feature: FeatureState, typed: string | undefined): string {
  if (typed !== undefined) return typed;
  if (feature.justification !== '') return feature.justification;
  return feature.proxy === null ? proposedReason(feature) : '';
}

/** Features that can be switched on with what they declare: nobody decided about them yet, no proxy, no leak. */
export const proposedFeatures = (features: readonly FeatureState[]): readonly FeatureState[] =>
  features.filter((feature) => standingOf(feature) === 'open' && mayBeUsed(feature));

/** Proposals as choices, each with its own purpose and legal ground; a reason that was typed already goes before. */
export function acceptedProposals(
  features: readonly FeatureState[],
  typed: Readonly<Record<string, string>>,
): FeatureChoice[] {
  return proposedFeatures(features).map((feature) => {
    const own = typed[feature.name] ?? '';
    const justification = isLongEnough(own) ? own : proposedReason(feature);
    return { name: feature.name, used: true, justification };
  });
}

export type Shift = 'none' | 'some' | 'clear';

export function shiftOf(psi: number): Shift {
  if (psi >= psiLimits.alarm) return 'clear';
  return psi >= psiLimits.attention ? 'some' : 'none';
}

/** The quarter that differs most from the one before it; null when there is nothing to compare. */
export function largestShift(
  quarters: readonly FeatureQuarter[],
): { readonly quarter: string; readonly psi: number } | null {
  const known = quarters.flatMap(({ quarter, psi }) => (psi === null ? [] : [{ quarter, psi }]));
  return known.toSorted((a, b) => b.psi - a.psi)[0] ?? null;
}

/** The feature before and after one in a list; null at either end. */
export function neighbours(
  features: readonly FeatureState[],
  name: string,
): { readonly previous: string | null; readonly next: string | null } {
  const at = features.findIndex((feature) => feature.name === name);
  if (at < 0) return { previous: null, next: features[0]?.name ?? null };
  return { previous: features[at - 1]?.name ?? null, next: features[at + 1]?.name ?? null };
}

/** What the centre of a feature is: a mean of numbers or parts of 1, or the share of the value that is most frequent. */
export function centreKind({ unit }: Pick<FeatureState, 'unit'>): 'mean' | 'part' | 'year' | 'share' {
  if (unit === 'code' || unit === 'j/n') return 'share';
  if (unit === 'deel') return 'part';
  return unit === 'jaar' ? 'year' : 'mean';
}

/** Digits after the comma that a mean needs to tell quarters apart. */
export function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 10 ? 1 : 2;
}
