import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import type {
  ColumnChoice,
  DeliveredColumn,
  Delivery,
  Inspection,
  RefusedColumn,
} from '../../../shared/contract/intake.ts';
import { type intakeContract, LEAST_REASON_LENGTH } from '../../../shared/contract/intake.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { roleAllowed, singleRoles } from '../../../shared/domain/roles.ts';
import { labelOf } from '../../../shared/domain/sentences.ts';
import { isHeldOut } from '../../../shared/domain/split.ts';
import { AppError } from '../../../shared/errors.ts';
import { commitSeed } from '../commit-seed.ts';
import type { Handlers } from '../context.ts';
import { type IncomingColumn, type StoredRows, storeRows } from '../delivery-import.ts';
import { type InspectReport, inspectTable } from '../files/inspect.ts';
import { type ImportPlan, planImport } from '../files/plan-import.ts';
import { insertColumns, listColumns } from '../store/column-info.ts';
import { deleteDelivery } from '../store/delete-delivery.ts';
import { deliveryById, finishDelivery, insertDelivery, latestDelivery } from '../store/delivery.ts';
import { appendLog } from '../store/log.ts';
import { countRows, readRows } from '../store/row-table.ts';
import { putSeries } from '../store/series.ts';
import { sourceTable } from '../store/source-table.ts';

/** A malformed file may complain about every line; more examples than this help nobody. */
const LINES_SHOWN = 20;

function asInspection(path: string, report: InspectReport): Inspection {
  return {
    fileName: basename(path),
    sha256: report.sha256,
    bytes: report.bytes,
    format: report.format,
    encoding: report.encoding,
    delimiter: report.delimiter,
    sheet: report.sheet,
    sheets: report.sheets,
    rows: report.rows,
    columns: report.columns,
    issues: report.issues.first,
    issueCounts: Object.entries(report.issues.counts).map(([code, count]) => ({ code, count })),
    notes: report.notes.map(({ code, count }) => ({ code, count })),
  };
}

/** Holds every choice against what the door allows. @throws AppError INTAKE_ROLE_REFUSED, INTAKE_SPLIT_VALUES, INTAKE_REASON_MISSING, INTAKE_NO_OUTCOME, INTAKE_NO_FEATURES */
function checkChoices(report: InspectReport, choices: readonly ColumnChoice[]): void {
  const verdicts = new Map(report.columns.map(({ profile, verdict }) => [profile.name, verdict.verdict]));
  for (const { name, role, reason } of choices) {
    const verdict = verdicts.get(name);
    if (verdict === undefined) throw new AppError('INTAKE_ROLE_REFUSED', { column: name, role });
    const allowed = roleAllowed(verdict, role);
    if (allowed === 'no') throw new AppError('INTAKE_ROLE_REFUSED', { column: name, role });
    if (allowed === 'withReason' && (reason ?? '').length < LEAST_REASON_LENGTH)
      throw new AppError('INTAKE_REASON_MISSING', { column: name, least: LEAST_REASON_LENGTH });
  }
  const count = (wanted: Role): number => choices.filter(({ role }) => role === wanted).length;
  if (count('outcome') !== 1) throw new AppError('INTAKE_NO_OUTCOME', { outcomes: count('outcome') });
  const twice = choices.findLast(({ role }) => singleRoles.includes(role) && count(role) > 1);
  if (twice !== undefined) throw new AppError('INTAKE_ROLE_REFUSED', { column: twice.name, role: twice.role });
  if (count('feature') === 0) throw new AppError('INTAKE_NO_FEATURES');
  checkSplit(report, choices);
}

/** A split that holds nothing out would silently become a cross-validation. */
function checkSplit(report: InspectReport, choices: readonly ColumnChoice[]): void {
  const split = choices.find(({ role }) => role === 'split')?.name;
  if (split === undefined) return;
  const values = report.columns.find(({ profile }) => profile.name === split)?.profile.topValues ?? [];
  if (!values.some(({ value }) => isHeldOut(value))) throw new AppError('INTAKE_SPLIT_VALUES', { column: split });
}

/** The plan of the import, with the analyst's answers to what the data did not say. */
function planFor(report: InspectReport, choices: readonly ColumnChoice[]): ImportPlan {
  const roles = Object.fromEntries(choices.map(({ name, role }) => [name, role]));
  const answers = Object.fromEntries(
    choices.map(({ name, dateFormat, decimal }) => [
      name,
      { ...(dateFormat === undefined ? {} : { dateFormat }), ...(decimal === undefined ? {} : { decimal }) },
    ]),
  );
  return planImport(report, roles, answers);
}

const listIssues = (report: StoredRows['report']): Delivery['refusedRows'] =>
  Object.entries(report.issues.counts).map(([code, count]) => ({
    code,
    count,
    lines: report.issues.first
      .filter((issue) => issue.code === code)
      .map(({ line }) => line)
      .slice(0, LINES_SHOWN),
  }));

const listRepairs = (report: StoredRows['report']): Delivery['repaired'] =>
  report.columns.flatMap(({ name, counts, firstLines }) =>
    Object.entries(counts).map(([code, count]) => ({
      column: name,
      code,
      count,
      lines: firstLines[code as keyof typeof firstLines] ?? [],
    })),
  );

/** Columns that stayed outside, with who kept them out. */
function refusedColumns(report: InspectReport, choices: readonly ColumnChoice[]): RefusedColumn[] {
  const roleOf = new Map(choices.map(({ name, role }) => [name, role]));
  return report.columns.flatMap(({ profile, verdict }): RefusedColumn[] => {
    if (verdict.verdict === 'refuse')
      return [
        {
          name: profile.name,
          reason: verdict.reasonCode ?? '',
          foundBy: verdict.foundBy ?? 'header',
          count: verdict.count,
        },
      ];
    const role = roleOf.get(profile.name) ?? 'refuse';
    return role === 'refuse'
      ? [{ name: profile.name, reason: verdict.reasonCode ?? 'BY_CHOICE', foundBy: 'analyst', count: 0 }]
      : [];
  });
}

/** Use cases of the step `intake` for one flat table: read a file through, decide per column, bring it in whole or not at all. */
export const intakeSteps: Handlers<keyof typeof intakeContract> = {
  'intake.inspect': async (context, { file, sheet }, job) => {
    job.enter('inspect', 1);
    const report = await inspectTable(file, {
      ...(sheet === undefined ? {} : { sheet }),
      onProgress: (done, total) => job.step(total === 0 ? 1 : done / total),
      shouldStop: () => job.cancelled,
    });
    context.inspected = { path: file, report };
    return asInspection(file, report);
  },

  'intake.import': async (context, { file, sha256, referenceDate, columns: choices, outcome }, job) => {
    const { store, inspected } = context;
    if (inspected === null || inspected.path !== file || inspected.report.sha256 !== sha256)
      throw new AppError('FILE_CHANGED');
    const { report } = inspected;
    checkChoices(report, choices);
    const started = performance.now();
    job.enter('import', 1);
    const plan = planFor(report, choices);
    const roleOf = new Map(choices.map((choice) => [choice.name, choice]));
    const columns = plan.columns.map(
      (column, position): IncomingColumn => ({ ...column, position, role: roleOf.get(column.name)?.role ?? 'refuse' }),
    );
    return store.exclusive(async (db) => {
      // Another import of the same reading may have come first while this one waited for its turn.
      if (context.inspected !== inspected) throw new AppError('FILE_CHANGED');
      const importedAt = new Date().toISOString();
      const id = insertDelivery(db, {
        name: basename(file),
        sourceFileName: basename(file),
        sha256,
        rows: report.rows,
        referenceDate,
        importedAt,
        importedBy: store.user,
        report: null,
      });
      const stored = await storeRows(db, id, file, plan, columns, outcome, {
        onProgress: (done, total) => job.step(total === 0 ? 1 : done / total),
        shouldStop: () => job.cancelled,
      });
      if (stored.unlawful === 0 || stored.known === stored.unlawful)
        throw new AppError('INTAKE_OUTCOME_VALUES', { known: stored.known, unlawful: stored.unlawful });
      const verdicts = new Map(report.columns.map(({ profile, verdict }) => [profile.name, verdict]));
      const delivered = columns.map(({ name, role, kind, position }): DeliveredColumn => {
        const filled = stored.filled[position] ?? 0;
        const proxy = verdicts.get(name)?.verdict === 'proxy';
        return {
          position,
          name,
          role,
          kind,
          proxy,
          reason: roleOf.get(name)?.reason ?? null,
          filled,
          missing: stored.rows - filled,
        };
      });
      insertColumns(
        db,
        id,
        delivered.map(({ position, name, role, kind, reason, ...profile }) => ({
          position,
          name,
          label: labelOf(name),
          role,
          kind,
          unit: null,
          reason,
          profile,
        })),
      );
      const delivery: Delivery = {
        id,
        name: basename(file),
        fileName: basename(file),
        sha256,
        importedAt,
        importedBy: store.user,
        referenceDate,
        rows: stored.rows,
        known: stored.known,
        unlawful: stored.unlawful,
        columns: delivered,
        refusedColumns: refusedColumns(report, choices),
        refusedRows: listIssues(stored.report),
        repaired: listRepairs(stored.report),
        seconds: (performance.now() - started) / 1000,
      };
      finishDelivery(db, id, { rows: stored.rows, report: delivery });
      putSeries(db, { kind: 'delivery', id }, 'lines', Int32Array.from(stored.lines));
      appendLog(db, {
        who: store.user,
        event: 'intake.imported',
        details: {
          delivery: id,
          file: delivery.fileName,
          sha256,
          rows: stored.rows,
          known: stored.known,
          unlawful: stored.unlawful,
          roles: Object.fromEntries(delivered.map(({ name, role }) => [name, role])),
          proxyReasons: Object.fromEntries(
            delivered.flatMap(({ name, reason }) => (reason === null ? [] : [[name, reason]])),
          ),
          refused: delivery.refusedColumns.map(({ name, reason, foundBy, count }) => ({
            name,
            reason,
            foundBy,
            count,
          })),
        },
      });
      commitSeed(db, store.user, { deliveryId: id, trainingId: null });
      context.inspected = null;
      return delivery;
    });
  },

  'intake.current': ({ store: { db } }) => {
    const delivery = latestDelivery(db);
    return delivery === null ? null : (delivery.report as Delivery);
  },

  'intake.rows': ({ store: { db } }, { offset, limit }) => {
    const delivery = latestDelivery(db);
    if (delivery === null) return { columns: [], rows: [], total: 0 };
    const shown = listColumns(db, delivery.id).filter(({ role }) => role !== 'group');
    const table = sourceTable(delivery.id);
    const rows = readRows(db, table, { offset, limit }).map((row) =>
      shown.map(({ position }) => row[`c${position}`] ?? null),
    );
    return { columns: shown.map(({ name }) => name), rows, total: countRows(db, table) };
  },

  'intake.discard': ({ store }, { delivery }) => {
    const known = deliveryById(store.db, delivery);
    store.write((db) => {
      deleteDelivery(db, delivery);
      appendLog(db, {
        who: store.user,
        event: 'intake.discarded',
        details: { delivery, file: known?.sourceFileName ?? null, rows: known?.rows ?? 0 },
      });
    });
    return null;
  },
};
