/** All features together against a group: planted proxies are found, and what says nothing is not. */
import { describe, expect, it } from 'vitest';
import { normal } from '../../../electron/engine/demo/draws.ts';
import { proxyDesign } from '../../../shared/learning/bias/proxy-design.ts';
import { type JointProxy, proxyScanJoint } from '../../../shared/learning/bias/proxy-scan-joint.ts';
import { type RandomStream, randomStream } from '../../../shared/learning/random.ts';
import { hashKeys } from '../../../shared/learning/row-keys.ts';
import type { Column } from '../../../shared/learning/table.ts';

const ROWS = 1200;

const keysOf = (rows: number): Float64Array => hashKeys(Array.from({ length: rows }, (_, row) => `person ${row}`));

function numeric(name: string, valueOfRow: (row: number) => number, rows = ROWS): Column {
  return { kind: 'numeric', name, values: Float64Array.from({ length: rows }, (_, row) => valueOfRow(row)) };
}

const noise = (stream: RandomStream, count: number): Column[] =>
  Array.from({ length: count }, (_, at) => numeric(`noise ${at}`, () => normal(stream)));

function drawMembers(stream: RandomStream, share: number): Uint8Array {
  return Uint8Array.from({ length: ROWS }, () => Number(stream.uniform() < share));
}

function scan(columns: readonly Column[], members: Uint8Array): JointProxy {
  const found = proxyScanJoint(proxyDesign(columns, ROWS), members, keysOf(ROWS));
  if (found === null) throw new Error('the scan found nothing to do');
  return found;
}

describe('all features together', () => {
  it('tell a group that none of them tells alone', () => {
    const stream = randomStream(5, 0);
    const members = drawMembers(stream, 0.3);
    // Twelve features, each shifted by 0.35 standard deviations: an AUC of 0.6 apiece, of 0.8 together.
    const weak = Array.from({ length: 12 }, (_, at) =>
      numeric(`weak ${at}`, (row) => normal(stream) + 0.35 * (members[row] as number)),
    );
    const together = scan([...weak, ...noise(stream, 10)], members);
    expect(together).toMatchObject({ flagged: true, n: ROWS });
    expect(together.auc.value).toBeGreaterThan(0.74);
    expect(together.auc.value).toBeLessThan(0.84);
    const alone = scan(weak.slice(0, 1), members);
    expect(alone.flagged).toBe(false);
  });

  it('do not tell a group that they have nothing to do with, however many they are', () => {
    const found = [1, 2, 3, 4, 5, 6].map((seed) => {
      const stream = randomStream(seed, 1);
      return scan(noise(stream, 40), drawMembers(stream, 0.2)).auc.value;
    });
    const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
    expect(Math.max(...found)).toBeLessThan(0.6);
  });

  it('tell a group by a level, by a missing value, and by the middle of a scale', () => {
    const stream = randomStream(7, 2);
    const members = drawMembers(stream, 0.4);
    const isMember = (row: number): boolean => members[row] === 1;
    const level: Column = {
      kind: 'categorical',
      name: 'level',
      levels: ['a', 'b', 'c'],
      codes: Int32Array.from(members, (own) => (stream.uniform() < 0.8 ? own : 2)),
    };
    const missing = numeric('missing', (row) =>
      isMember(row) && stream.uniform() < 0.7 ? Number.NaN : normal(stream),
    );
    const middle = numeric('middle', (row) => (isMember(row) ? 0.4 : 2) * normal(stream));
    for (const column of [level, missing, middle]) expect(scan([column], members).flagged).toBe(true);
  });

  it('see a person once: copies of a person do not give the group away', () => {
    const stream = randomStream(9, 3);
    const persons = ROWS / 4;
    const ofPerson = Uint8Array.from({ length: persons }, () => Number(stream.uniform() < 0.3));
    const own = Array.from({ length: 25 }, () => Float64Array.from({ length: persons }, () => normal(stream)));
    const columns = own.map((values, at) => numeric(`own ${at}`, (row) => values[row % persons] as number));
    const members = Uint8Array.from({ length: ROWS }, (_, row) => ofPerson[row % persons] as number);
    const keys = hashKeys(Array.from({ length: ROWS }, (_, row) => `person ${row % persons}`));
    const design = proxyDesign(columns, ROWS);
    expect(proxyScanJoint(design, members, keys)?.auc.value).toBeLessThan(0.6);
    expect(proxyScanJoint(design, members, keysOf(ROWS))?.auc.value).toBeGreaterThan(0.7);
  });

  it('are the same for the same rows', () => {
    const make = (): JointProxy => {
      const stream = randomStream(11, 4);
      const members = drawMembers(stream, 0.3);
      return scan([numeric('one', (row) => normal(stream) + (members[row] as number))], members);
    };
    expect(make()).toEqual(make());
  });
});

it('says nothing of a group that is too small, or without anything that varies', () => {
  const stream = randomStream(13, 5);
  const members = new Uint8Array(ROWS).fill(1, 0, 19);
  expect(proxyScanJoint(proxyDesign(noise(stream, 3), ROWS), members, keysOf(ROWS))).toBeNull();
  const constant = proxyDesign([numeric('constant', () => 4)], ROWS);
  expect(proxyScanJoint(constant, drawMembers(stream, 0.5), keysOf(ROWS))).toBeNull();
});

it('refuses rows without a group', () => {
  const design = proxyDesign(noise(randomStream(15, 6), 2), ROWS);
  expect(() => proxyScanJoint(design, new Uint8Array(3), keysOf(ROWS))).toThrow(RangeError);
  expect(() => proxyScanJoint(design, new Uint8Array(ROWS).fill(2), keysOf(ROWS))).toThrow(RangeError);
});
