import type { Db } from '../../../electron/engine/store/database.ts';
import { type PutRow, put, putPseudonyms, putQuarter } from './put-rows.ts';

/** Dossiers at the newest reference date, numbered from 1; their applicants are the numbers from 1001. */
export const DOSSIERS = 80;

const KNOWN = 60;
const START = '2026-08-10';

const owner = (dossier: number, snapshot: string): PutRow => ({
  quarter: 1,
  dossier,
  person: 1000 + dossier,
  snapshot,
});
const dossiers = Array.from({ length: DOSSIERS }, (_, index) => index + 1);
const isUnlawful = (dossier: number): boolean => dossier <= KNOWN / 2;

function investigations(): PutRow[] {
  const each = dossiers.slice(0, KNOWN).map((dossier): PutRow => {
    const isRandom = dossier > KNOWN - 20;
    return {
      ...owner(dossier, '2026-10-01'),
      onderzoeknr: `O${dossier}`,
      aanleiding: isRandom ? '1' : '6',
      trekkingskans: isRandom ? 0.25 : null,
      datum_start: START,
      datum_einde: '2026-09-01',
      uitkomst: isUnlawful(dossier) ? '4' : '0',
    };
  });
  const later = { aanleiding: '6', datum_start: '2026-09-20', datum_einde: '2026-09-25' };
  return [
    ...each,
    { ...owner(1, '2026-10-01'), onderzoeknr: 'broken off', ...later, uitkomst: '8' },
    { ...owner(61, '2026-10-01'), onderzoeknr: 'withdrawn', ...later, uitkomst: '9' },
    { ...owner(62, '2026-10-01'), onderzoeknr: 'running', ...later, datum_einde: null, uitkomst: null },
  ];
}

/** Late documents: of two thirds of the unlawful dossiers and one third of the others before the investigation started. */
function contacts(): PutRow[] {
  const late = (dossier: number, datum: string, contactnr: string): PutRow => ({
    ...owner(dossier, '2026-10-01'),
    known_from: datum,
    contactnr,
    datum,
    soort: '1',
    stukken_tijdig: 'N',
  });
  const before = dossiers
    .filter((dossier) => dossier % 3 === 1 || (isUnlawful(dossier) && dossier % 3 === 0))
    .map((dossier) => late(dossier, '2026-07-20', `C${dossier}`));
  return [
    ...before,
    late(1, START, 'on the day'),
    late(1, '2026-09-01', 'after the start'),
    { ...late(1, '2026-08-01', 'before the start, registered long after'), known_from: '2026-10-01' },
  ];
}

/** A claim that is filled in before the investigation starts, but only for who is about to be caught. */
function benefits(): PutRow[] {
  return ['2026-07-01', '2026-10-01'].flatMap((snapshot) =>
    dossiers.map((dossier) => ({
      ...owner(dossier, snapshot),
      uitkeringnr: `U${dossier}`,
      statistiekcode: '01',
      datum_ingang: '2024-01-01',
      normbedrag: 1200,
      openstaande_vordering: isUnlawful(dossier) ? 500 + dossier : 0,
    })),
  );
}

/** A small municipality with one accepted delivery of two reference dates, and a leak. */
export function fillTown(db: Db): void {
  putPseudonyms(db, 'dossier', dossiers);
  putPseudonyms(
    db,
    'person',
    dossiers.map((dossier) => 1000 + dossier),
  );
  putQuarter(db, { id: 1, referenceDate: '2026-10-01' });
  const clients = ['2026-07-01', '2026-10-01'].flatMap((snapshot) =>
    dossiers.map((dossier) => ({
      ...owner(dossier, snapshot),
      rol: 'A',
      geboortejaar: 1980 + (dossier % 20),
      leefvorm: '1',
      geslacht: dossier % 2 === 1 ? 'V' : 'M',
      wijkcode: 'WK01',
    })),
  );
  put(db, 'Clientgegevens', clients);
  put(db, 'Uitkeringen', benefits());
  put(db, 'Contacten', contacts());
  put(db, 'Onderzoeken', investigations());
}
