import type { RefusedColumn } from '../../../shared/contract/intake.ts';
import type { PartMapping } from '../../../shared/contract/intake-quarter.ts';
import { questionsFor } from '../../../shared/domain/column-questions.ts';
import type { DateFormat } from '../../../shared/domain/columns.ts';
import {
  type SourceColumn,
  type SourceTable,
  sourceTable,
  sourceTables,
} from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import type { InspectedColumn } from '../files/inspect.ts';
import { foldName } from './fold-name.ts';
import type { InspectedPart } from './inspect-quarter.ts';
import { judgeTarget } from './judge-target.ts';
import type { IncomingColumn } from './read-cell.ts';

/** Without clients nobody can be ranked, without investigations nothing can be learned. */
const neededTables = ['Clientgegevens', 'Onderzoeken'] as const;

/** How one part of the delivery is read. */
export interface PartPlan {
  readonly part: InspectedPart;
  readonly columns: readonly IncomingColumn[];
  readonly refused: readonly RefusedColumn[];
  readonly outside: readonly string[];
}

export interface TablePlan {
  readonly table: SourceTable;
  readonly parts: readonly PartPlan[];
}

type ColumnMapping = PartMapping['columns'][number];

const invalid = (details: AppError['details']): AppError => new AppError('QUARTER_MAPPING_INVALID', details);

function targetOf(table: SourceTable, { name, target }: ColumnMapping): SourceColumn | null {
  if (target === null) return null;
  const found = table.columns.find((column) => column.name === target);
  if (found === undefined) throw invalid({ table: table.name, column: name, target });
  return found;
}

const namedAs = (table: SourceTable, name: string): SourceColumn | null =>
  table.columns.find((column) => foldName(column.name) === foldName(name)) ?? null;

/** What the data do not say and nobody answered is not guessed. */
function checkAnswered({ profile }: InspectedColumn, target: SourceColumn, answer: ColumnMapping): void {
  const open = questionsFor(profile.questions, target.type).find((question) =>
    question === 'DECIMAL_STYLE' ? answer.decimal === undefined : answer.dateFormat === undefined,
  );
  if (open !== undefined) throw new AppError('QUARTER_QUESTION_OPEN', { column: profile.name, question: open });
}

/** How most date columns of a part are written; Dutch where there is none. */
function usualFormat(columns: readonly InspectedColumn[]): DateFormat {
  const formats = columns.flatMap(({ profile }) => profile.dateFormat ?? []);
  const count = (format: DateFormat): number => formats.filter((other) => other === format).length;
  return formats.sort((a, b) => count(b) - count(a))[0] ?? 'dmy';
}

/** A date column with so much else in it that the profile takes it for none is read as its neighbours are. */
function formatOf(
  { profile }: InspectedColumn,
  target: SourceColumn,
  answer: ColumnMapping,
  part: InspectedPart,
): DateFormat | null {
  const own = answer.dateFormat ?? profile.dateFormat;
  return own === null && target.type === 'date' ? usualFormat(part.report.columns) : own;
}

function planPart(part: InspectedPart, table: SourceTable, { columns: answers }: PartMapping): PartPlan {
  const byName = new Map(answers.map((answer) => [answer.name, answer]));
  const columns: IncomingColumn[] = [];
  const refused: RefusedColumn[] = [];
  const outside: string[] = [];
  for (const column of part.report.columns) {
    const { name } = column.profile;
    const answer = byName.get(name) ?? { name, target: null };
    const target = targetOf(table, answer);
    // also one that was left out because it is refused: the report says why
    const judgedAs = target ?? namedAs(table, name);
    const { verdict, reasonCode, foundBy, count, becomesYear } = judgeTarget(column, judgedAs);
    if (verdict === 'refuse') refused.push({ name, reason: reasonCode ?? '', foundBy: foundBy ?? 'header', count });
    else if (target === null) outside.push(name);
    else {
      if (columns.some((other) => other.target === target)) throw invalid({ table: table.name, target: target.name });
      checkAnswered(column, target, answer);
      columns.push({
        name,
        index: column.profile.index,
        target,
        decimal: answer.decimal ?? column.profile.decimal ?? 'comma',
        dateFormat: formatOf(column, target, answer, part),
        becomesYear,
        usualShape: column.usualShape,
      });
    }
  }
  const missing = table.columns.filter(
    ({ name, required }) => required && !columns.some(({ target }) => target.name === name),
  );
  if (missing.length > 0)
    throw new AppError('QUARTER_COLUMNS_MISSING', { table: table.name, columns: missing.map(({ name }) => name) });
  return { part, columns, refused, outside };
}

/**
 * How a delivery is read, table by table in the order of the layout, from what was found in it and what the analyst decided. The door
 * judges every column anew: no mapping brings in what is refused.
 * @throws AppError QUARTER_MAPPING_INVALID for what is not in the delivery or the layout, or is there twice; QUARTER_TABLE_MISSING
 *   ({ tables }); QUARTER_COLUMNS_MISSING ({ table, columns }); QUARTER_QUESTION_OPEN ({ column, question })
 */
export function planQuarter(
  inspected: readonly InspectedPart[],
  mappings: readonly PartMapping[],
): readonly TablePlan[] {
  const parts = new Map(inspected.map((part) => [part.name, part]));
  if (new Set(mappings.map(({ part }) => part)).size < mappings.length) throw invalid({ cause: 'PART_TWICE' });
  const chosen = mappings.flatMap((mapping) => {
    const part = parts.get(mapping.part);
    if (part === undefined) throw invalid({ part: mapping.part });
    if (mapping.table === null) return [];
    if (!sourceTables.some(({ name }) => name === mapping.table)) throw invalid({ table: mapping.table });
    return [{ part, mapping, table: sourceTable(mapping.table) }];
  });
  const absent = neededTables.filter((name) => !chosen.some(({ table }) => table.name === name));
  if (absent.length > 0) throw new AppError('QUARTER_TABLE_MISSING', { tables: absent });
  return sourceTables.flatMap((table) => {
    const own = chosen.filter((each) => each.table === table);
    return own.length === 0 ? [] : [{ table, parts: own.map(({ part, mapping }) => planPart(part, table, mapping)) }];
  });
}
