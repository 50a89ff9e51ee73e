import { outcomeReader } from '../../shared/domain/outcome.ts';
import { reasonText } from '../../shared/domain/refusals-reasons.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { OutcomeValues } from '../../shared/domain/roles-outcome.ts';
import type { FeatureDictionary } from '../../shared/domain/sentences.ts';
import { isHeldOut } from '../../shared/domain/split.ts';
import { AppError } from '../../shared/errors.ts';
import type { AnalysisTable, Column } from '../../shared/learning/table.ts';
import { knownRows, wordsFor } from '../engine/analysis.ts';
import { type InspectReport, inspectTable } from '../engine/files/inspect.ts';
import { planImport } from '../engine/files/plan-import.ts';
import type { JobControl } from '../engine/jobs.ts';
import { trainingRows } from '../engine/training-rows.ts';
import { UsageError } from './arguments.ts';
import { contentKeys } from './content-keys.ts';
import { textsOf } from './flat-column.ts';
import { assignRoles, type FlatColumns } from './flat-roles.ts';
import { nameByLine, readFlatTable } from './flat-table.ts';
import { outcomeMeaning, type SaidOutcomes } from './outcome-meaning.ts';
import type { UnreadableCells } from './unreadable-cells.ts';

export interface FlatChoices extends FlatColumns {
  readonly meaning: SaidOutcomes | null;
}

export interface FlatAnalysis {
  readonly table: AnalysisTable;
  /** Whose row it is: the number of the dossier, else what the row holds. */
  readonly keys: readonly string[];
  /** How a row is called: the number of the dossier, else its line in the file. */
  readonly numbers: readonly string[];
  readonly testRows: Int32Array | null;
  readonly words: FeatureDictionary;
  /** What each value of the outcome column was read as. */
  readonly outcomeValues: OutcomeValues;
  readonly unreadable: readonly UnreadableCells[];
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

type Roles = Readonly<Record<string, Role>>;

/** What was done with the columns, to be told. */
function columnsByUse({ columns }: InspectReport, roles: Roles) {
  const named = (of: readonly InspectReport['columns'][number][]): string[] => of.map(({ profile }) => profile.name);
  const inRole = (role: Role) => columns.filter(({ profile }) => roles[profile.name] === role);
  return {
    refused: columns
      .filter(({ verdict }) => verdict.verdict === 'refuse')
      .map(({ profile, verdict }) => ({
        name: profile.name,
        reason: verdict.reasonCode === null ? '' : reasonText(verdict.reasonCode, 'nl'),
        foundBy: verdict.foundBy ?? 'header',
        count: verdict.count,
      })),
    proxies: named(inRole('feature').filter(({ verdict }) => verdict.verdict === 'proxy')),
    groups: named(inRole('group')),
    weight: named(inRole('weight'))[0] ?? null,
    leftOut: named(inRole('refuse').filter(({ verdict }) => verdict.verdict !== 'refuse')),
  };
}

/** @throws AppError TRAIN_WEIGHTS_INVALID */
function weightsOf(column: Column | undefined): Float64Array | null {
  if (column === undefined) return null;
  if (column.kind !== 'numeric') throw new AppError('TRAIN_WEIGHTS_INVALID');
  return column.values;
}

/** Persons with dossiers on both sides of the split would be recognised rather than estimated. @throws UsageError */
function checkSplit(
  split: string,
  numbers: readonly (string | null)[] | null,
  data: Pick<FlatAnalysis, 'table' | 'testRows'>,
): void {
  if (data.testRows?.length === 0)
    throw new UsageError(`Kolom '${split}' houdt geen dossiers apart: geen waarde is test, toets of holdout.`);
  if (numbers === null) return;
  const { train, test } = trainingRows(data);
  const idsOf = (rows: Int32Array): Set<string> =>
    new Set(Array.from(rows, (row) => numbers[row] ?? null).filter((id) => id !== null));
  const tested = idsOf(test ?? new Int32Array());
  const both = [...idsOf(train)].filter((id) => tested.has(id)).length;
  if (both > 0)
    throw new UsageError(
      `Kolom '${split}' zet ${both} ${both === 1 ? 'nummer' : 'nummers'} aan beide kanten: wie getraind is, mag niet ook getoetst worden. Verdeel per nummer, of laat --split weg.`,
    );
}

/**
 * Reads a flat table into memory as an analysis table, without a vault. What DATA refuses stays out, as at the door of a vault.
 * @throws AppError for a file that cannot be read, INTAKE_NO_OUTCOME, INTAKE_OUTCOME_VALUES, INTAKE_ROLE_REFUSED, INTAKE_NO_FEATURES,
 *   TRAIN_WEIGHTS_INVALID; UsageError for columns that are not there, outcomes that have to be explained, and a split that holds no
 *   dossier out or has a number on both sides
 */
export async function readFlatAnalysis(path: string, choices: FlatChoices, job: JobControl): Promise<FlatAnalysis> {
  const report = await inspectTable(path, {});
  const outcomeColumn = report.columns.find(({ profile }) => profile.name === choices.outcome);
  if (outcomeColumn === undefined) throw new AppError('INTAKE_NO_OUTCOME', { column: choices.outcome });
  const roles = assignRoles(report, choices);
  const plan = planImport(report, roles);
  const outcomeValues = outcomeMeaning(outcomeColumn.profile, choices.meaning);
  const flat = await readFlatTable(path, plan, job);
  const inRole = (role: Role): Column[] =>
    plan.columns.filter(({ name }) => roles[name] === role).flatMap(({ name }) => flat.columns.get(name) ?? []);
  const textsIn = (role: Role): (string | null)[] | null => inRole(role).map(textsOf)[0] ?? null;

  const columns = inRole('feature');
  if (columns.length === 0) throw new AppError('INTAKE_NO_FEATURES');
  const table: AnalysisTable = {
    rows: flat.lines.length,
    columns,
    outcome: Uint8Array.from(textsIn('outcome') ?? [], outcomeReader(outcomeValues)),
    weights: weightsOf(inRole('weight')[0]),
  };
  const known = knownRows(table);
  if (known.some((row) => !((table.weights?.[row] ?? 1) >= 0))) throw new AppError('TRAIN_WEIGHTS_INVALID');
  const split = textsIn('split');
  const testRows = split === null ? null : known.filter((row) => isHeldOut(split[row] ?? null));
  const numbers = textsIn('number');
  if (choices.split !== null) checkSplit(choices.split, numbers, { table, testRows });
  const contents = numbers?.every((number) => number !== null) ? [] : contentKeys(table);
  return {
    table,
    keys: flat.lines.map((_, row) => numbers?.[row] ?? (contents[row] as string)),
    numbers: flat.lines.map((line, row) => numbers?.[row] ?? nameByLine(line)),
    testRows,
    words: wordsFor(columns, plan.columns),
    outcomeValues,
    unreadable: flat.unreadable,
    ...columnsByUse(report, roles),
  };
}
