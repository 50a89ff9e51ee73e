import type { FeatureState, FeatureStats, PrepareState } from '../../../shared/contract/prepare.ts';
import { defaultLabel } from '../../../shared/domain/label.ts';

export const stats: FeatureStats = {
  n: 2300,
  missing: 23,
  bars: [{ label: '0', count: 2277 }],
  quarters: [],
  auc: { value: 0.64, low: 0.6, high: 0.68, n: 1143, positives: 187 },
  leak: null,
  proved: 1,
};

/** A feature that was computed and that nobody decided about. */
export function featureOf(name: string, own: Partial<FeatureState> = {}): FeatureState {
  return {
    name,
    label: { nl: name, en: `english ${name}` },
    unit: 'aantal',
    table: 'Contacten',
    columns: ['stukken_tijdig'],
    windowMonths: 12,
    purpose: 'Zonder bewijsstukken is niets na te gaan.',
    legal: 'inlichtingenplicht, artikel 17 Participatiewet',
    direction: 'more',
    proxy: null,
    used: false,
    justification: '',
    decidedBy: null,
    decidedAt: null,
    stats,
    ...own,
  };
}

export const reason = 'Dit is de reden van de analist.';
export const leaking: FeatureStats = { ...stats, leak: 'AUC' };

/** How the step stands right after a computation, with these features. */
export function stateWith(features: readonly FeatureState[], own: Partial<PrepareState> = {}): PrepareState {
  return {
    quarters: [{ id: 1, quarter: '2026-K3', referenceDate: '2026-09-30' }],
    label: { version: 1, definition: defaultLabel, savedBy: null, savedAt: null, frozenAt: null, counts: [] },
    features,
    cases: {
      at: '2026-10-02T08:00:00.000Z',
      quarter: '2026-K3',
      referenceDate: '2026-09-30',
      referenceDates: ['2026-09-30'],
      dossiers: 2300,
      investigations: 1143,
      persons: 1100,
      unlawful: 187,
      lawful: 900,
      unknown: 56,
      routes: [],
      leftOut: [],
      seconds: 3,
    },
    stale: false,
    made: null,
    ...own,
  };
}
