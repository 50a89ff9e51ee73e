import type { DateFormat, DecimalStyle, ImportKind } from '../../../shared/domain/columns.ts';
import { type Role, roleAllowed } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/errors.ts';
import type { InspectedColumn, InspectReport } from './inspect.ts';
import type { Delimiter, Encoding } from './table-reading.ts';

/** How one kept column is read. */
export interface PlannedColumn {
  readonly name: string;
  /** Position in the file, from 0. */
  readonly index: number;
  readonly kind: ImportKind;
  readonly decimal: DecimalStyle;
  readonly dateFormat: DateFormat | null;
}

export interface ImportPlan {
  /** The file must still be the one that was inspected. */
  readonly sha256: string;
  readonly sheet: string | null;
  readonly delimiter: Delimiter | null;
  readonly encoding: Encoding | null;
  readonly columns: readonly PlannedColumn[];
}

/** What the analyst answered to the questions of a column. */
export interface ColumnAnswer {
  readonly dateFormat?: DateFormat;
  readonly decimal?: DecimalStyle;
}

/** Roles whose values must stay as they are written: `007` is not 7, and an outcome keeps its codes. */
const writtenRoles: readonly Role[] = ['number', 'person', 'outcome', 'split'];

function kindFor({ profile, verdict }: InspectedColumn, role: Role, answer: ColumnAnswer): ImportKind {
  if (writtenRoles.includes(role)) return 'code';
  if (verdict.becomesYear) return 'year';
  if (answer.dateFormat !== undefined) return 'date';
  return role === 'weight' ? 'number' : profile.kind;
}

function planColumn(column: InspectedColumn, role: Role, answer: ColumnAnswer): PlannedColumn {
  const { profile, verdict } = column;
  if (roleAllowed(verdict.verdict, role) === 'no') {
    throw new AppError('INTAKE_ROLE_REFUSED', { column: profile.name, role, reason: verdict.reasonCode });
  }
  return {
    name: profile.name,
    index: profile.index,
    kind: kindFor(column, role, answer),
    decimal: answer.decimal ?? profile.decimal ?? 'comma',
    dateFormat: answer.dateFormat ?? profile.dateFormat,
  };
}

/**
 * How the kept columns of an inspected file are read. Columns without a role, or with role `refuse`, stay outside. Whether a proxy has
 * its written reason is for the caller to check. Throws `INTAKE_ROLE_REFUSED` for a role that a column may never have.
 */
export function planImport(
  report: InspectReport,
  roles: Readonly<Record<string, Role>>,
  answers: Readonly<Record<string, ColumnAnswer>> = {},
): ImportPlan {
  const columns = report.columns.flatMap((column) => {
    const name = column.profile.name;
    const role = Object.hasOwn(roles, name) ? (roles[name] as Role) : 'refuse';
    const answer = Object.hasOwn(answers, name) ? (answers[name] as ColumnAnswer) : {};
    return role === 'refuse' ? [] : [planColumn(column, role, answer)];
  });
  const { sha256, sheet, delimiter, encoding } = report;
  return { sha256, sheet, delimiter, encoding, columns };
}
