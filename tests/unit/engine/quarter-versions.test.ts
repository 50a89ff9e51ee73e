import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeVersions, type Version } from '../../../electron/engine/quarter/record-versions.ts';

interface Told extends Version {
  readonly says: string;
}

const told = (row: number, snapshot: number, says: string, extra: Partial<Version> = {}): Told => ({
  row,
  snapshot,
  says,
  isStored: false,
  knownFrom: snapshot - 5,
  knownUntil: null,
  ...extra,
});
const isSame = (left: Version, right: Version): boolean => (left as Told).says === (right as Told).says;
const place = (versions: readonly Told[], referenceDay = 400, referenceDays: readonly number[] = []) =>
  placeVersions(versions, { isSame, referenceDay, referenceDays });

describe('versions of one record', () => {
  it('follow one another, each from its own reference date on', () => {
    expect(place([told(0, 100, 'a'), told(1, 300, 'c'), told(2, 200, 'b')]).kept).toEqual([
      { row: 0, knownFrom: 95, knownUntil: 200 },
      { row: 2, knownFrom: 200, knownUntil: 300 },
      { row: 1, knownFrom: 300, knownUntil: null },
    ]);
  });

  it('are known when they first came, if they were missing at a reference date after their own date', () => {
    const backdated = told(0, 300, 'a', { knownFrom: 95 });
    const kept = (days: readonly number[]) => place([backdated], 400, days).kept[0]?.knownFrom;
    expect(kept([100, 200, 300])).toBe(300);
    expect(kept([95, 300])).toBe(300);
    expect(kept([90, 300])).toBe(95);
    expect(kept([])).toBe(95);
  });

  it('are told once: a doubled row is dropped before it can hide that the next says nothing new', () => {
    const change = place([told(0, 100, 'a'), told(1, 100, 'b'), told(2, 200, 'b'), told(3, 300, 'b')]);
    expect(change).toMatchObject({ duplicates: [1], repeats: [3] });
    expect(change.kept.map(({ row }) => row)).toEqual([0, 2]);
  });

  it('end a stored one when they say something else, not when they say the same', () => {
    const stored = told(70, 100, 'a', { isStored: true, knownFrom: 90 });
    expect(place([stored, told(0, 100, 'a'), told(1, 200, 'b')])).toEqual({
      kept: [{ row: 1, knownFrom: 200, knownUntil: null }],
      ended: [{ row: 70, until: 200, untilBefore: null }],
      duplicates: [],
      repeats: [0],
    });
  });

  it('correct the past from the delivery that brings them', () => {
    const stored = told(70, 100, 'a', { isStored: true, knownFrom: 90 });
    expect(place([stored, told(0, 100, 'b')])).toMatchObject({
      kept: [{ row: 0, knownFrom: 400, knownUntil: null }],
      ended: [{ row: 70, until: 400, untilBefore: null }],
    });
  });

  const versions = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 9 })), {
      maxLength: 12,
    })
    .map((rows) =>
      rows.map(([quarter, says, early], row) => told(row, quarter * 100, says, { knownFrom: quarter * 100 - early })),
    );

  it('account for every row, and never hold two at one time', () => {
    fc.assert(
      fc.property(versions, (rows) => {
        const { kept, duplicates, repeats } = place(rows, 600);
        const all = [...kept.map(({ row }) => row), ...duplicates, ...repeats].toSorted((a, b) => a - b);
        expect(all).toEqual(rows.map(({ row }) => row));
        for (let day = 90; day <= 700; day += 1) {
          const holding = kept.filter(
            (own) => own.knownFrom <= day && (own.knownUntil === null || own.knownUntil > day),
          );
          expect(holding.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('tell on every reference date what the newest row until then said, first row of a date first', () => {
    fc.assert(
      fc.property(versions, (rows) => {
        const { kept } = place(rows, 600);
        for (let day = 100; day <= 600; day += 100) {
          const until = rows.filter(({ snapshot }) => snapshot <= day);
          const newest = Math.max(...until.map(({ snapshot }) => snapshot));
          const expected = until.find(({ snapshot }) => snapshot === newest)?.says;
          const holding = kept.find((own) => own.knownFrom <= day && (own.knownUntil === null || own.knownUntil > day));
          expect(rows.find(({ row }) => row === holding?.row)?.says).toBe(expected);
        }
      }),
    );
  });

  it('stay as they are when all is delivered once more', () => {
    fc.assert(
      fc.property(versions, (rows) => {
        const { kept } = place(rows, 600);
        const stored = kept.map((own, at): Told => {
          const source = rows.find(({ row }) => row === own.row) as Told;
          return { ...source, ...own, row: 1000 + at, isStored: true };
        });
        expect(place([...stored, ...rows], 700)).toMatchObject({ kept: [], ended: [] });
      }),
    );
  });
});
