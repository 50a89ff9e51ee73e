import { beforeEach, describe, expect, it } from 'vitest';
import { type CaseSet, gatherCases } from '../../../electron/engine/prepare/cases.ts';
import { ageBandOf, groupAttributes } from '../../../electron/engine/prepare/group-attributes.ts';
import { newestInvestigations } from '../../../electron/engine/prepare/investigations.ts';
import { acceptedQuarters } from '../../../electron/engine/quarter/accepted.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { defaultLabel } from '../../../shared/domain/label.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { prepareBench } from './prepare-bench.ts';
import { type PutRow, put, putQuarter } from './put-rows.ts';

let bench: ReturnType<typeof prepareBench>;

const applicant = (dossier: number, snapshot: string, own: Partial<PutRow> = {}): PutRow => ({
  quarter: 1,
  dossier,
  person: dossier + 100,
  snapshot,
  rol: 'A',
  ...own,
});
const investigation = (dossier: number, onderzoeknr: string, own: Partial<PutRow> = {}): PutRow => ({
  quarter: 1,
  dossier,
  person: dossier + 100,
  snapshot: '2026-10-01',
  onderzoeknr,
  aanleiding: '6',
  datum_start: '2026-05-10',
  datum_einde: '2026-06-10',
  uitkomst: '4',
  ...own,
});
const gather = (label = defaultLabel): Promise<CaseSet> =>
  gatherCases(bench.store.db, acceptedQuarters(bench.store.db), label);

beforeEach(() => {
  bench = prepareBench();
  bench.fill((db) => putQuarter(db, { id: 1, referenceDate: '2026-10-01' }));
});

describe('ranking cases', () => {
  it('are the dossiers with an applicant at each reference date, the newest last', async () => {
    bench.fill((db) =>
      put(db, 'Clientgegevens', [
        applicant(1, '2026-07-01'),
        applicant(2, '2026-07-01'),
        applicant(2, '2026-10-01'),
        applicant(2, '2026-10-01', { person: 300, rol: 'P' }),
        applicant(3, '2026-10-01', { rol: 'P' }),
      ]),
    );
    const july = daysOfIso('2026-07-01');
    const october = daysOfIso('2026-10-01');
    expect((await gather()).ranking).toEqual([
      {
        at: july,
        cases: [
          { dossier: 1, person: 101, at: july },
          { dossier: 2, person: 102, at: july },
        ],
      },
      { at: october, cases: [{ dossier: 2, person: 102, at: october }] },
    ]);
  });

  it('leave out what was offered or rejected, and versions that were put right later', async () => {
    bench.fill((db) => {
      putQuarter(db, { id: 2, referenceDate: '2027-01-01', state: 'offered' });
      put(db, 'Clientgegevens', [
        applicant(1, '2026-10-01'),
        applicant(9, '2027-01-01', { quarter: 2 }),
        applicant(8, '2026-10-01', { quarter: 2 }),
      ]);
    });
    expect((await gather()).ranking.map(({ cases }) => cases.map(({ dossier }) => dossier))).toEqual([[1]]);
  });

  it('go back eight reference dates and no further', async () => {
    const dates = Array.from({ length: 10 }, (_, index) => `20${17 + index}-10-01`);
    bench.fill((db) =>
      put(
        db,
        'Clientgegevens',
        dates.map((date) => applicant(1, date)),
      ),
    );
    expect((await gather()).ranking.map(({ at }) => at)).toEqual(dates.slice(2).map(daysOfIso));
  });
});

describe('training cases', () => {
  beforeEach(() =>
    bench.fill((db) => put(db, 'Clientgegevens', [applicant(1, '2026-04-01'), applicant(1, '2026-10-01')])),
  );

  it('are as of the day before the investigation started, of the applicant at that time', async () => {
    bench.fill((db) => {
      put(db, 'Clientgegevens', [applicant(1, '2026-07-01', { person: 555 })]);
      put(db, 'Onderzoeken', [
        investigation(1, 'a', { aanleiding: '1', trekkingskans: 0.05 }),
        investigation(1, 'b', { datum_start: '2026-07-01' }),
        investigation(1, 'c', { datum_start: '2026-07-02', datum_einde: '2026-08-01', person: 999 }),
      ]);
    });
    const at = (date: string): number => daysOfIso(date);
    expect((await gather()).training).toEqual([
      {
        dossier: 1,
        person: 101,
        at: at('2026-05-09'),
        start: at('2026-05-10'),
        route: '1',
        probability: 0.05,
        outcome: OUTCOME.unlawful,
      },
      expect.objectContaining({ person: 101, at: at('2026-06-30') }),
      expect.objectContaining({ person: 555, at: at('2026-07-01') }),
    ]);
  });

  it('are one per investigation, as the newest delivery tells it', async () => {
    bench.fill((db) => {
      putQuarter(db, { id: 2, referenceDate: '2027-01-01' });
      putQuarter(db, { id: 3, referenceDate: '2027-04-01', state: 'rejected' });
      put(db, 'Onderzoeken', [
        investigation(1, 'a', {
          datum_einde: null,
          uitkomst: null,
          known_from: '2026-05-10',
          known_until: '2027-01-01',
        }),
        investigation(1, 'a', { quarter: 2, snapshot: '2027-01-01', uitkomst: '0' }),
        investigation(1, 'a', { quarter: 3, snapshot: '2027-04-01', uitkomst: '5' }),
      ]);
    });
    expect(newestInvestigations(bench.store.db, [1, 2])).toHaveLength(1);
    expect((await gather()).training.map(({ outcome }) => outcome)).toEqual([OUTCOME.lawful]);
  });

  it('take a correction of the same reference date for the newest word', async () => {
    bench.fill((db) => {
      putQuarter(db, { id: 2, referenceDate: '2027-01-01' });
      put(db, 'Onderzoeken', [
        investigation(1, 'a', { known_from: '2026-05-10', known_until: '2027-01-01' }),
        investigation(1, 'a', { quarter: 2, known_from: '2027-01-01', status_rechtsmiddel: '3' }),
      ]);
    });
    expect((await gather()).training.map(({ outcome }) => outcome)).toEqual([OUTCOME.lawful]);
  });

  it('follow the label: an upheld objection, and outcomes that tell nothing', async () => {
    bench.fill((db) =>
      put(db, 'Onderzoeken', [
        investigation(1, 'a', { status_rechtsmiddel: '3' }),
        investigation(1, 'b', { datum_start: '2026-05-11', uitkomst: '8' }),
        investigation(1, 'c', { datum_start: '2026-05-12', uitkomst: '9' }),
      ]),
    );
    const { lawful, unlawful, unknown } = OUTCOME;
    const outcomes = async (label = defaultLabel) => (await gather(label)).training.map(({ outcome }) => outcome);
    expect(await outcomes()).toEqual([lawful, unknown, unknown]);
    expect(await outcomes({ ...defaultLabel, objection: 'keep' })).toEqual([unlawful, unknown, unknown]);
  });

  it('leave out with a cause what cannot be placed in time or is still under way', async () => {
    bench.fill((db) =>
      put(db, 'Onderzoeken', [
        investigation(1, 'a', { datum_start: null }),
        investigation(1, 'b', { datum_einde: null }),
        investigation(1, 'c', { datum_start: '2026-04-01' }),
        investigation(77, 'd'),
        investigation(1, 'e', { datum_start: '2026-04-02' }),
      ]),
    );
    const { training, leftOut } = await gather();
    expect([...leftOut].sort()).toEqual([
      ['NO_SNAPSHOT', 2],
      ['NO_START', 1],
      ['RUNNING', 1],
    ]);
    expect(training.map(({ at }) => at)).toEqual([daysOfIso('2026-04-01')]);
  });

  it('do not know a snapshot that was put right after the start', async () => {
    bench.fill((db) => {
      put(db, 'Clientgegevens', [applicant(1, '2026-04-01', { person: 700, known_from: '2026-09-01' })]);
      put(db, 'Onderzoeken', [investigation(1, 'a'), investigation(1, 'b', { datum_start: '2026-09-10' })]);
    });
    expect((await gather()).training.map(({ person }) => person)).toEqual([101, 700]);
  });
});

describe('dossiers investigated lately', () => {
  it('are those under way, and those that ended at most twelve months before the newest reference date', async () => {
    bench.fill((db) => {
      put(
        db,
        'Clientgegevens',
        [1, 2, 3].map((dossier) => applicant(dossier, '2026-10-01')),
      );
      put(db, 'Onderzoeken', [
        investigation(1, 'a', { datum_start: '2025-01-01', datum_einde: null }),
        investigation(2, 'b', { datum_start: '2025-01-01', datum_einde: '2025-10-01' }),
        investigation(3, 'c', { datum_start: '2025-01-01', datum_einde: '2025-09-30' }),
      ]);
    });
    expect([...(await gather()).lately].sort()).toEqual([1, 2]);
  });
});

describe('the hash of the cases', () => {
  it('changes with any of them, and with an outcome', async () => {
    bench.fill((db) => {
      put(db, 'Clientgegevens', [applicant(1, '2026-04-01'), applicant(1, '2026-10-01')]);
      put(db, 'Onderzoeken', [investigation(1, 'a', { status_rechtsmiddel: '3' })]);
    });
    const before = (await gather()).hash;
    expect((await gather()).hash).toBe(before);
    expect((await gather({ ...defaultLabel, objection: 'keep' })).hash).not.toBe(before);
    bench.fill((db) => put(db, 'Clientgegevens', [applicant(2, '2026-10-01')]));
    expect((await gather()).hash).not.toBe(before);
  });
});

describe('group attributes', () => {
  it('are those of the applicant as known on the date of the case', async () => {
    bench.fill((db) =>
      put(db, 'Clientgegevens', [
        applicant(1, '2026-04-01', { geboortejaar: 1996, leefvorm: '1', geslacht: 'V', wijkcode: 'WK01' }),
        applicant(1, '2026-10-01', { geboortejaar: 1996, leefvorm: '2', geslacht: 'V', wijkcode: 'WK02' }),
        applicant(1, '2026-10-01', { person: 9, rol: 'P', geboortejaar: 1950, leefvorm: '3', geslacht: 'M' }),
      ]),
    );
    const at = ['2026-03-01', '2026-05-01', '2026-10-01'].map(daysOfIso);
    const cases = at.map((own) => ({ dossier: 1, person: 101, at: own }));
    const groups = await groupAttributes(bench.store.db, [1], cases);
    expect(Object.fromEntries(groups.map(({ name, values }) => [name, values]))).toEqual({
      geslacht: [null, 'V', 'V'],
      wijkcode: [null, 'WK01', 'WK02'],
      leefvorm: [null, 'alleenstaande', 'alleenstaande ouder'],
      leeftijdsgroep: [null, '30-39', '30-39'],
    });
    const none = await groupAttributes(bench.store.db, [2], cases);
    expect(none.every(({ values }) => values.every((own) => own === null))).toBe(true);
  });

  it('put an age in its band', async () => {
    const at = daysOfIso('2026-10-01');
    const years = [2010, 2008, 1997, 1996, 1967, 1966, 1960, 1959, 1930, null];
    expect(years.map((year) => ageBandOf(year, at))).toEqual([
      null,
      '18-29',
      '18-29',
      '30-39',
      '50-59',
      '60-66',
      '60-66',
      '67+',
      '67+',
      null,
    ]);
  });
});
