import { featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobControl } from '../jobs.ts';
import { type AcceptedQuarter, acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { featureChoices } from '../store/feature-choice.ts';
import { featureValuesOf } from '../store/feature-run.ts';
import { appendLog } from '../store/log.ts';
import { codeReader } from '../store/pseudonym.ts';
import { quarterById } from '../store/quarter.ts';
import type { Store } from '../store/store.ts';
import { gatherCases } from './cases.ts';
import { presentStats } from './choose-features.ts';
import { replaceMadeTable } from './drop-made-table.ts';
import { groupAttributes } from './group-attributes.ts';
import { keepLabel } from './label-state.ts';
import { rememberMade } from './made-table.ts';
import {
  featureColumnOf,
  groupColumnOf,
  ownerColumnsOf,
  type PreparedColumn,
  type PreparedRows,
} from './prepared-columns.ts';
import { isStale, type PresentRun, presentRun } from './present-run.ts';
import { writeTable } from './write-table.ts';

/**
 * Makes the analysis table that models read, from the newest computation and the features in use: the dossiers of today without an
 * outcome, then the investigations. It comes in place of the table made before (`replaceMadeTable`).
 * @throws AppError PREPARE_NOT_COMPUTED, PREPARE_STALE, INTAKE_NO_FEATURES, PREPARE_LEAK with the feature, CANCELLED
 */
export async function makeTable(store: Store, job: JobControl): Promise<{ rows: number; features: number }> {
  job.enter('make');
  return store.exclusive(async (db) => {
    const { quarters, run } = readyRun(db);
    const label = keepLabel(db, store.user);
    const rows = await gatherRows(db, quarters, run);
    const features = usedFeatures(db, run);
    const columns = await columnsOf(db, quarters, rows, features);
    const sources = quarters.map(({ id }) => quarterById(db, id)?.sha256 ?? '');
    const replaced = replaceMadeTable(db);
    const delivery = await writeTable(db, store.user, job, { summary: run.summary, sources, rows, columns });
    const names = features.map(({ name }) => name);
    rememberMade(db, {
      delivery: delivery.id,
      at: delivery.importedAt,
      run: run.id,
      quarters: run.summary.quarterIds,
      labelVersion: label.version,
      features: names,
    });
    appendLog(db, {
      who: store.user,
      event: 'prepare.made',
      details: { delivery: delivery.id, rows: delivery.rows, features: names, label: label.version, replaced },
    });
    return { rows: delivery.rows, features: features.length };
  });
}

/** @throws AppError PREPARE_NOT_COMPUTED, PREPARE_STALE */
function readyRun(db: Db): { readonly quarters: readonly AcceptedQuarter[]; readonly run: PresentRun } {
  const run = presentRun(db);
  if (run === null) throw new AppError('PREPARE_NOT_COMPUTED');
  const quarters = acceptedQuarters(db);
  if (isStale(db, run.summary, quarters)) throw new AppError('PREPARE_STALE');
  return { quarters, run };
}

/** The cases to which the computed columns belong. @throws AppError PREPARE_STALE when the rows in the vault are others */
async function gatherRows(
  db: Db,
  quarters: readonly AcceptedQuarter[],
  { summary }: PresentRun,
): Promise<PreparedRows> {
  const { ranking, training, lately, hash } = await gatherCases(db, quarters, summary.label);
  if (hash !== summary.hash) throw new AppError('PREPARE_STALE');
  return { ranking: ranking.at(-1)?.cases ?? [], training, lately };
}

/** @throws AppError INTAKE_NO_FEATURES, PREPARE_LEAK */
function usedFeatures(db: Db, run: PresentRun): PreparedColumn[] {
  const choices = featureChoices(db);
  const stats = presentStats(db);
  const features = featureDeclarations.flatMap((declaration) => {
    const { name } = declaration;
    const choice = choices.get(name);
    const values = featureValuesOf(db, run.id, name);
    if (choice?.used !== true || values === null) return [];
    // The leak may have come to light in a computation after the decision.
    if (stats.get(name)?.leak) throw new AppError('PREPARE_LEAK', { feature: name });
    return [featureColumnOf(declaration, choice, values)];
  });
  if (features.length === 0) throw new AppError('INTAKE_NO_FEATURES');
  return features;
}

async function columnsOf(
  db: Db,
  quarters: readonly AcceptedQuarter[],
  rows: PreparedRows,
  features: readonly PreparedColumn[],
): Promise<PreparedColumn[]> {
  const ids = quarters.map(({ id }) => id);
  const groups = await groupAttributes(db, ids, [...rows.ranking, ...rows.training]);
  return [...ownerColumnsOf(rows, rememberedCodes(db)), ...features, ...groups.map(groupColumnOf)];
}

function rememberedCodes(db: Db): (id: number) => string {
  const read = codeReader(db);
  const known = new Map<number, string>();
  return (id) => {
    const code = known.get(id) ?? read(id);
    known.set(id, code);
    return code;
  };
}
