import type { FeatureDeclaration } from '../../../shared/domain/feature-declarations.ts';
import { type AnalysisTable, type Column, OUTCOME } from '../../../shared/learning/table.ts';
import { computeFeatures } from '../features/compute-features.ts';
import type { JobControl } from '../jobs.ts';
import type { FeatureCase } from '../prepare/cases.ts';
import { withLevelWords } from '../prepare/level-words.ts';
import type { Db } from '../store/database.ts';
import type { FeatureValues } from '../store/feature-run.ts';

export interface DatedFeature {
  readonly declaration: FeatureDeclaration;
  /** One value per case. */
  readonly values: FeatureValues;
}

interface DatedRequest {
  readonly cases: readonly FeatureCase[];
  readonly quarterIds: readonly number[];
  readonly declarations: readonly FeatureDeclaration[];
}

/** Features of any cases, each as known on its date and with levels in words, as in the analysis table. @throws AppError CANCELLED */
export async function datedFeatures(
  db: Db,
  { cases, quarterIds, declarations }: DatedRequest,
  job: JobControl,
): Promise<DatedFeature[]> {
  const computed = await computeFeatures(db, {
    cases: {
      dossier: Int32Array.from(cases, ({ dossier }) => dossier),
      person: Int32Array.from(cases, ({ person }) => person),
      at: Int32Array.from(cases, ({ at }) => at),
    },
    quarterIds,
    declarations,
    onProgress: (done, total) => job.step(total === 0 ? 1 : done / total),
    shouldStop: () => job.cancelled,
  });
  return computed.map((values, index) => {
    const declaration = declarations[index] as FeatureDeclaration;
    return { declaration, values: withLevelWords(declaration, values) };
  });
}

/** The features as a table that models can score; nothing is known of outcomes. */
export function scoringTable(features: readonly DatedFeature[], rows: number): AnalysisTable {
  return {
    rows,
    columns: features.map(({ declaration: { name }, values }): Column => {
      return values.type === 'number'
        ? { kind: 'numeric', name, values: values.values }
        : { kind: 'categorical', name, levels: values.levels, codes: values.codes };
    }),
    outcome: new Uint8Array(rows).fill(OUTCOME.unknown),
    weights: null,
  };
}
