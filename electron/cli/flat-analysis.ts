import { daysOfIso } from '../../shared/domain/columns-dates.ts';
import { outcomeReader } from '../../shared/domain/outcome.ts';
import { reasonText } from '../../shared/domain/refusals-reasons.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { proposeOutcomeValues } from '../../shared/domain/roles-outcome.ts';
import type { FeatureDictionary } from '../../shared/domain/sentences.ts';
import { isHeldOut } from '../../shared/domain/split.ts';
import { AppError } from '../../shared/errors.ts';
import type { AnalysisTable, Column } from '../../shared/learning/table.ts';
import { categorical, knownRows, wordsFor } from '../engine/analysis.ts';
import { importRows } from '../engine/files/import-rows.ts';
import { type InspectReport, inspectTable } from '../engine/files/inspect.ts';
import { planImport } from '../engine/files/plan-import.ts';
import type { JobControl } from '../engine/jobs.ts';
import { UsageError } from './arguments.ts';

export interface FlatChoices {
  readonly outcome: string;
  readonly number: string | null;
  readonly split: string | null;
  readonly exclude: readonly string[];
  readonly groups: readonly string[];
  /** Whether possible proxies take part as features. */
  readonly proxies: boolean;
}

export interface FlatAnalysis {
  readonly table: AnalysisTable;
  readonly keys: readonly string[];
  readonly testRows: Int32Array | null;
  readonly words: FeatureDictionary;
  readonly refused: readonly {
    readonly name: string;
    readonly reason: string;
    readonly foundBy: string;
    readonly count: number;
  }[];
  readonly proxies: readonly string[];
  readonly groups: readonly string[];
  /** The column whose numbers the dossiers weigh by, or null. */
  readonly weight: string | null;
  readonly leftOut: readonly string[];
}

/** The role of each column: what the user said, else what the door says, else feature. */
function assignRoles(report: InspectReport, choices: FlatChoices): Record<string, Role> {
  const named = new Map<string, Role>([
    ...choices.exclude.map((name) => [name, 'refuse'] as const),
    ...choices.groups.map((name) => [name, 'group'] as const),
    [choices.outcome, 'outcome'] as const,
  ]);
  if (choices.number !== null) named.set(choices.number, 'number');
  if (choices.split !== null) named.set(choices.split, 'split');
  const names = new Set(report.columns.map(({ profile }) => profile.name));
  for (const name of named.keys())
    if (!names.has(name)) throw new UsageError(`Kolom '${name}' staat niet in het bestand.`);
  return Object.fromEntries(
    report.columns.map(({ profile, verdict, proposal }): [string, Role] => {
      const said = named.get(profile.name);
      if (verdict.verdict === 'refuse') return [profile.name, 'refuse'];
      if (said !== undefined) return [profile.name, said];
      if (verdict.verdict === 'proxy' && choices.proxies) return [profile.name, 'feature'];
      if (proposal.role === 'group') return [profile.name, 'group'];
      if (verdict.verdict === 'proxy') return [profile.name, 'refuse'];
      // An outcome and a split are only what the user names as such; a column of weights is recognised, and told of.
      const single = proposal.role === 'number' || proposal.role === 'outcome' || proposal.role === 'split';
      return [
        profile.name,
        single ? (proposal.role === 'number' && choices.number === null ? 'number' : 'refuse') : proposal.role,
      ];
    }),
  );
}

/**
 * Reads a flat table into memory as an analysis table, without a vault. What DATA refuses stays out, as at the door of a vault.
 * @throws AppError for a file that cannot be read, INTAKE_NO_OUTCOME, INTAKE_OUTCOME_VALUES, INTAKE_NO_FEATURES,
 *   TRAIN_WEIGHTS_INVALID; UsageError for columns that are not there, and a split that holds no dossier out
 */
export async function readFlatAnalysis(path: string, choices: FlatChoices, job: JobControl): Promise<FlatAnalysis> {
  const report = await inspectTable(path, {});
  const outcomeColumn = report.columns.find(({ profile }) => profile.name === choices.outcome);
  if (outcomeColumn === undefined) throw new AppError('INTAKE_NO_OUTCOME', { column: choices.outcome });
  const meaning = proposeOutcomeValues(outcomeColumn.profile);
  if (meaning.unlawful.length === 0 || meaning.lawful.length === 0)
    throw new AppError('INTAKE_OUTCOME_VALUES', { column: choices.outcome });
  const roles = assignRoles(report, choices);
  const plan = planImport(report, roles);
  const cells = plan.columns.map((): (string | number | null)[] => []);
  await importRows(path, plan, ({ columns }) => {
    for (const [index, values] of columns.entries()) for (const value of values) cells[index]?.push(value);
    job.check();
  });
  const of = (role: Role): (string | number | null)[] | undefined =>
    cells[plan.columns.findIndex(({ name }) => roles[name] === role)];
  const readOutcome = outcomeReader(meaning);
  const outcome = Uint8Array.from(of('outcome') ?? [], readOutcome);
  const features = plan.columns.flatMap(({ name, kind }, index): Column[] => {
    if (roles[name] !== 'feature') return [];
    return [asColumn(name, kind, cells[index] ?? [])];
  });
  if (features.length === 0) throw new AppError('INTAKE_NO_FEATURES');
  const weights = of('weight');
  const table: AnalysisTable = {
    rows: outcome.length,
    columns: features,
    outcome,
    weights: weights === undefined ? null : Float64Array.from(weights, (value) => Number(value ?? Number.NaN)),
  };
  const numbers = of('number');
  const split = of('split');
  const testRows = split === undefined ? null : knownRows(table).filter((row) => isHeldOut(String(split[row] ?? '')));
  if (testRows?.length === 0)
    throw new UsageError(`Kolom '${choices.split}' houdt geen dossiers apart: geen waarde is test, toets of holdout.`);
  if (knownRows(table).some((row) => !((table.weights?.[row] ?? 1) >= 0))) throw new AppError('TRAIN_WEIGHTS_INVALID');
  const withVerdict = (wanted: string) => report.columns.filter(({ verdict }) => verdict.verdict === wanted);
  return {
    table,
    keys: Array.from({ length: table.rows }, (_, row) => String(numbers?.[row] ?? row + 1)),
    testRows,
    words: wordsFor(features, plan.columns),
    refused: withVerdict('refuse').map(({ profile, verdict }) => ({
      name: profile.name,
      reason: verdict.reasonCode === null ? '' : reasonText(verdict.reasonCode, 'nl'),
      foundBy: verdict.foundBy ?? 'header',
      count: verdict.count,
    })),
    proxies: withVerdict('proxy')
      .filter(({ profile }) => roles[profile.name] === 'feature')
      .map(({ profile }) => profile.name),
    groups: report.columns.filter(({ profile }) => roles[profile.name] === 'group').map(({ profile }) => profile.name),
    weight: plan.columns.find(({ name }) => roles[name] === 'weight')?.name ?? null,
    leftOut: report.columns
      .filter(({ profile, verdict }) => roles[profile.name] === 'refuse' && verdict.verdict !== 'refuse')
      .map(({ profile }) => profile.name),
  };
}

function asColumn(name: string, kind: string, cells: readonly (string | number | null)[]): Column {
  if (kind === 'number' || kind === 'year')
    return {
      kind: 'numeric',
      name,
      values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
    };
  if (kind === 'date')
    return {
      kind: 'numeric',
      name,
      values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : daysOfIso(String(cell)))),
    };
  return categorical(
    name,
    cells.map((cell) => (cell === null ? null : String(cell))),
  );
}
