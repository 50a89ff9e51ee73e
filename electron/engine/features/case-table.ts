import { daysOfIso, isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { addMonths } from '../dates.ts';
import type { Db } from '../store/database.ts';
import { inTimeSlices } from '../time-slices.ts';
import { windowColumn } from './row-sql.ts';

/** Whose features, and as of when; all of one length. Ids are those of pseudonyms. */
export interface FeatureCases {
  readonly dossier: Int32Array;
  /** The applicant, of whom the table Clientgegevens is read. */
  readonly person: Int32Array;
  /** Days since 1970-01-01; what is registered on the day itself counts. */
  readonly at: Int32Array;
}

export interface CaseTable {
  readonly name: string;
  /** The index in `FeatureCases` of each `case_id`: cases of one dossier, which read the same pages, follow each other. */
  readonly order: Int32Array;
  drop(): void;
}

let made = 0;

/**
 * Puts the cases in a temporary table, which lies in memory and may be made on a connection that only reads. `windows` are the
 * lengths, in months, for which it tells where a window begins: the same day so many months before, or the last of that month.
 * Which snapshot counts is left open: that depends on the table that is read.
 * @throws RangeError when the arrays differ in length; what `beforeSlice` throws
 */
export async function fillCaseTable(
  db: Db,
  cases: FeatureCases,
  windows: readonly number[],
  beforeSlice: () => void,
): Promise<CaseTable> {
  const { dossier, person, at } = cases;
  if (person.length !== dossier.length || at.length !== dossier.length) throw new RangeError('cases differ in length');
  const order = Int32Array.from(dossier.keys()).sort((a, b) => dossier[a]! - dossier[b]! || at[a]! - at[b]!);
  made += 1;
  const name = `temp.feature_cases_${made}`;
  const filled = ['dossier', 'person', 'at', ...windows.map(windowColumn)];
  const columns = [...filled, 'snapshot'];
  db.exec(`CREATE TABLE ${name} (case_id INTEGER PRIMARY KEY, ${columns.map((each) => `${each} INTEGER`).join(', ')})`);
  const table = { name, order, drop: () => void db.exec(`DROP TABLE ${name}`) };
  try {
    const insert = db.prepare(`INSERT INTO ${name} VALUES (?, ${filled.map(() => '?').join(', ')}, NULL)`);
    const startsOf = windowStarts(windows);
    await inTimeSlices(order.length, (from, to) => {
      beforeSlice();
      for (let id = from; id < to; id++) {
        const index = order[id] as number;
        insert.run(id, dossier[index], person[index], at[index], ...startsOf(at[index] as number));
      }
    });
    return table;
  } catch (error) {
    table.drop();
    throw error;
  }
}

/** Where each window before a day begins; the same few days come back in most cases. */
function windowStarts(windows: readonly number[]): (at: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (at) => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const starts = windows.map((months) => daysOfIso(addMonths(isoOfDays(at), -months)));
    known.set(at, starts);
    return starts;
  };
}
