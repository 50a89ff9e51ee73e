import type { Context } from '../../electron/engine/context.ts';
import { criteriaSteps } from '../../electron/engine/steps/assess-criteria.ts';
import { prepareSteps } from '../../electron/engine/steps/prepare.ts';
import { trainSteps } from '../../electron/engine/steps/train.ts';
import type { Db } from '../../electron/engine/store/database.ts';
import { createQuarterTables } from '../../electron/engine/store/quarter-rows.ts';
import type { CriteriaState } from '../../shared/contract/assess-criteria.ts';
import { randomStream } from '../../shared/learning/random.ts';
import { type PutRow, put, putPseudonyms, putQuarter } from '../unit/engine/put-rows.ts';
import { runJob } from '../unit/engine/run-job.ts';

export const DOSSIERS = 900;
/** The first of the investigated dossiers were drawn at random. */
export const RANDOM = 90;
const INVESTIGATED = 420;
const LATER = 120;
const before = ['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01'];
const starts = ['2025-08-10', '2025-11-10', '2026-02-10'];
const used = ['stukken_te_laat_12m', 'geboortejaar', 'leefvorm'];
const reason = 'nodig om te zien of stukken te laat komen';

const dossiers = Array.from({ length: DOSSIERS }, (_, index) => index + 1);
const owner = (dossier: number, snapshot: string, quarter: number): PutRow => ({
  quarter,
  dossier,
  person: 10_000 + dossier,
  snapshot,
});
/** Every third dossier brings documents late, quarter after quarter, and is far more often unlawful. */
const isLate = (dossier: number): boolean => dossier % 3 === 0;
const bornIn = (dossier: number): number => 1960 + (dossier % 30);

function clients(snapshot: string, quarter: number, yearOf: (dossier: number) => number): PutRow[] {
  return dossiers.map((dossier) => ({
    ...owner(dossier, snapshot, quarter),
    rol: 'A',
    geboortejaar: yearOf(dossier),
    leefvorm: String(1 + (dossier % 2)),
  }));
}

const lateDocuments = (datum: string, snapshot: string, quarter: number): PutRow[] =>
  dossiers.filter(isLate).map((dossier) => ({
    ...owner(dossier, snapshot, quarter),
    known_from: datum,
    contactnr: `C${dossier} ${datum}`,
    datum,
    soort: '1',
    stukken_tijdig: 'N',
  }));

function investigations(
  numbers: readonly number[],
  startOf: (dossier: number) => string,
  snapshot: string,
  quarter: number,
) {
  const random = randomStream(quarter, 0);
  return (shareOf: (dossier: number) => number): PutRow[] =>
    numbers.map((dossier) => {
      const start = startOf(dossier);
      return {
        ...owner(dossier, snapshot, quarter),
        onderzoeknr: `O${dossier}`,
        aanleiding: dossier <= RANDOM ? '1' : '6',
        datum_start: start,
        datum_einde: start.replace(/10$/, '28'),
        uitkomst: random.uniform() < shareOf(dossier) ? '4' : '0',
      };
    });
}

function fillFirst(db: Db): void {
  putPseudonyms(db, 'dossier', dossiers);
  putPseudonyms(
    db,
    'person',
    dossiers.map((dossier) => 10_000 + dossier),
  );
  putQuarter(db, { id: 1, referenceDate: '2026-04-01' });
  for (const snapshot of before) put(db, 'Clientgegevens', clients(snapshot, 1, bornIn));
  const days = ['2024-07-20', '2024-10-20', '2025-01-20', '2025-04-20', '2025-07-20', '2025-10-20', '2026-01-20'];
  for (const day of days) put(db, 'Contacten', lateDocuments(day, '2026-04-01', 1));
  // In rounds of three, so that every quarter has as many who are late.
  const startOf = (dossier: number): string => starts[Math.floor(dossier / 3) % starts.length] as string;
  const done = investigations(dossiers.slice(0, INVESTIGATED), startOf, '2026-04-01', 1);
  put(
    db,
    'Onderzoeken',
    done((dossier) => (isLate(dossier) ? 0.6 : 0.15)),
  );
}

export interface Planted {
  /** Whether half of the dossiers belong to people twenty years younger. */
  readonly younger: boolean;
  /** Share that is unlawful among the dossiers investigated after the training; left out: as before. */
  readonly unlawful?: number;
}

function fillNext(db: Db, { younger, unlawful }: Planted): void {
  putQuarter(db, { id: 2, referenceDate: '2026-07-01' });
  put(
    db,
    'Clientgegevens',
    clients('2026-07-01', 2, (dossier) => bornIn(dossier) + (younger && dossier % 2 === 0 ? 20 : 0)),
  );
  put(db, 'Contacten', lateDocuments('2026-04-20', '2026-07-01', 2));
  const numbers = dossiers.slice(INVESTIGATED, INVESTIGATED + LATER);
  const done = investigations(numbers, () => '2026-05-10', '2026-07-01', 2);
  put(
    db,
    'Onderzoeken',
    done((dossier) => unlawful ?? (isLate(dossier) ? 0.6 : 0.15)),
  );
}

/** Fills an empty vault with a municipality of four quarters and trains its models. @param repeats bootstraps, for how firm the list is */
export async function settleTown(context: Context, repeats = 0): Promise<void> {
  context.store.write((db) => {
    createQuarterTables(db);
    fillFirst(db);
  });
  await runJob((job) => prepareSteps['prepare.compute'](context, {}, job));
  const choices = used.map((name) => ({ name, used: true, justification: reason }));
  await prepareSteps['prepare.choose'](context, { choices });
  await runJob((job) => prepareSteps['prepare.make'](context, {}, job));
  const { definition } = criteriaSteps['assess.criteria'](context, {}) as CriteriaState;
  criteriaSteps['assess.saveCriteria'](context, { ...definition, owner: 'Manager Inkomen' });
  criteriaSteps['assess.lockCriteria'](context, { version: 1 });
  await runJob((job) => trainSteps['train.start'](context, { seed: 3, folds: 3, repeats }, job));
}

/** A quarter later: what moved since the models were trained. */
export const nextQuarter = ({ store }: Context, planted: Planted): void => store.write((db) => fillNext(db, planted));
