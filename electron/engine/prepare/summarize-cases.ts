import type { PreparedCases } from '../../../shared/contract/prepare.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import type { AcceptedQuarter } from '../quarter/accepted.ts';
import type { CaseSet, TrainingCase } from './cases.ts';
import { codeWords } from './level-words.ts';

/** What the analyst is told of the cases. @param newest the delivery whose reference date is ranked @param seconds that it all took */
export function summarizeCases(
  { ranking, training, leftOut }: CaseSet,
  newest: AcceptedQuarter,
  seconds: number,
): PreparedCases {
  const count = (outcome: number): number => training.filter((own) => own.outcome === outcome).length;
  const last = ranking.at(-1);
  return {
    at: new Date().toISOString(),
    quarter: newest.quarter,
    referenceDate: newest.referenceDate,
    referenceDates: ranking.map(({ at }) => isoOfDays(at)),
    dossiers: last?.cases.length ?? 0,
    investigations: training.length,
    persons: new Set(training.map(({ person }) => person)).size,
    unlawful: count(OUTCOME.unlawful),
    lawful: count(OUTCOME.lawful),
    unknown: count(OUTCOME.unknown),
    routes: routesOf(training),
    leftOut: [...leftOut].map(([code, own]) => ({ code, count: own })),
    seconds,
  };
}

function routesOf(training: readonly TrainingCase[]): PreparedCases['routes'] {
  const codes = [...new Set(training.map(({ route }) => route ?? ''))].sort();
  return codes.map((code) => {
    const own = training.filter(({ route }) => (route ?? '') === code);
    return {
      code,
      label: codeWords('Onderzoeken', 'aanleiding', code),
      count: own.length,
      known: own.filter(({ outcome }) => outcome !== OUTCOME.unknown).length,
      unlawful: own.filter(({ outcome }) => outcome === OUTCOME.unlawful).length,
    };
  });
}
