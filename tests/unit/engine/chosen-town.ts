import type { Db } from '../../../electron/engine/store/database.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { type PutRow, put, putPseudonyms, putQuarter } from './put-rows.ts';

/** Reference dates; what follows on the newest is not known yet. */
export const SNAPSHOTS = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'] as const;
export const DOSSIERS = 600;
/** The one feature that the office chooses by. */
export const LATE = 'stukken_te_laat_12m';
export const LOT_CHANCE = 0.1;

/** One in three sends documents late: chosen five times as often, and unlawful six times as often. */
const isLate = (dossier: number): boolean => dossier % 3 === 0;
const chosenChance = (dossier: number): number => (isLate(dossier) ? 0.3 : 0.06);
const unlawfulChance = (dossier: number): number => (isLate(dossier) ? 0.42 : 0.07);

export interface TownOptions {
  /** Whether anything is drawn at random; true unless told otherwise. */
  readonly lot?: boolean;
  /** How many times as likely an unlawful dossier is to be chosen for a reason that no feature tells, such as a tip. */
  readonly tip?: number;
}

const dossiers = Array.from({ length: DOSSIERS }, (_, index) => index + 1);
const owner = (dossier: number, snapshot: string): PutRow => ({
  quarter: 1,
  dossier,
  person: 10_000 + dossier,
  snapshot,
});

interface Planted {
  readonly rows: readonly PutRow[];
  /** Share of the dossiers at the reference dates that is unlawful, investigated or not. */
  readonly unlawful: number;
}

/** Who was investigated after each reference date but the newest, and how many were unlawful in fact. */
function investigations({ lot = true, tip = 1 }: TownOptions): Planted {
  const stream = randomStream(7, 0);
  const rows: PutRow[] = [];
  let unlawful = 0;
  for (const date of SNAPSHOTS.slice(0, -1)) {
    for (const dossier of dossiers) {
      const isUnlawful = stream.uniform() < unlawfulChance(dossier);
      const isChosen = stream.uniform() < chosenChance(dossier) * (isUnlawful ? tip : 1);
      const isDrawn = stream.uniform() < LOT_CHANCE && lot;
      if (isUnlawful) unlawful += 1;
      if (!isChosen && !isDrawn) continue;
      rows.push({
        ...owner(dossier, '2026-10-01'),
        onderzoeknr: `O${dossier} ${date}`,
        aanleiding: isDrawn ? '1' : '6',
        trekkingskans: isDrawn ? LOT_CHANCE : null,
        datum_start: `${date.slice(0, 8)}15`,
        datum_einde: `${date.slice(0, 8)}28`,
        uitkomst: isUnlawful ? '4' : '0',
      });
    }
  }
  return { rows, unlawful: unlawful / (DOSSIERS * (SNAPSHOTS.length - 1)) };
}

/** Late documents before the first reference date, and letters that say nothing. */
const contacts = (): PutRow[] =>
  dossiers.flatMap((dossier) => {
    const letter = (contactnr: string, stukken_tijdig: string): PutRow => {
      const datum = '2025-12-10';
      return { ...owner(dossier, '2026-10-01'), known_from: datum, contactnr, datum, soort: '1', stukken_tijdig };
    };
    return [letter(`A${dossier}`, 'J'), ...(isLate(dossier) ? [letter(`B${dossier}`, 'N')] : [])];
  });

/**
 * A municipality whose office chooses by one feature. @returns the share of its dossiers that is unlawful in fact, which no investigation
 * by choice shows
 */
export function fillChosenTown(db: Db, options: TownOptions = {}): number {
  putQuarter(db, { id: 1, referenceDate: SNAPSHOTS[3] });
  putPseudonyms(db, 'dossier', dossiers);
  putPseudonyms(
    db,
    'person',
    dossiers.map((dossier) => 10_000 + dossier),
  );
  put(
    db,
    'Clientgegevens',
    SNAPSHOTS.flatMap((snapshot) =>
      dossiers.map((dossier) => ({ ...owner(dossier, snapshot), rol: 'A', geboortejaar: 1980, leefvorm: '1' })),
    ),
  );
  put(db, 'Contacten', contacts());
  const { rows, unlawful } = investigations(options);
  put(db, 'Onderzoeken', rows);
  return unlawful;
}
