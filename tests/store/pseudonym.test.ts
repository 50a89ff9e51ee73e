import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../electron/engine/store/database.ts';
import {
  codeReader,
  codesOf,
  type PseudonymKeys,
  type PseudonymWriter,
  pseudonymWriter,
  translate,
} from '../../electron/engine/store/pseudonym.ts';
import { derivePseudonymKeys } from '../../electron/engine/vault/pseudonym-cipher.ts';
import { type Bench, errorOf, expectCode, filesContaining, newStore, reopen } from './helpers.ts';

const vaultId = '0123456789abcdef'.repeat(2);
const keys = derivePseudonymKeys(randomBytes(32), vaultId);
let bench: Bench;

beforeEach(() => {
  bench = newStore();
});

function importing<T>(work: (writer: PseudonymWriter, db: Db) => T, withKeys: PseudonymKeys = keys): T {
  return bench.store.write((db) => work(pseudonymWriter(db, withKeys), db));
}

const stored = () =>
  bench.store.db.prepare<[], { id: number; kind: string; code: string }>('SELECT id, kind, code FROM pseudonym').all();

describe('the writer', () => {
  test('gives every number one row, whatever its spelling, and the same row in the next import', () => {
    const numbers = ['0071', ' 0071', 'a-12', 'A-12 ', '71'];
    const first = importing((writer) => {
      const ids = numbers.map((number) => writer.idOf('dossier', number));
      expect(writer.counts('dossier')).toEqual({ known: 0, fresh: 3 });
      return ids;
    });
    expect(first).toEqual([first[0], first[0], first[2], first[2], first[4]]);
    importing((writer) => {
      expect(numbers.map((number) => writer.idOf('dossier', number))).toEqual(first);
      writer.idOf('dossier', '0072');
      expect(writer.counts('dossier')).toEqual({ known: 3, fresh: 1 });
    });
    expect(stored()).toHaveLength(4);
  });

  test('keeps a person, a dossier and a caseworker of one number apart', () => {
    const ids = importing((writer) => {
      const made = (['person', 'dossier', 'caseworker'] as const).map((kind) => writer.idOf(kind, '0071'));
      expect(writer.counts('person')).toEqual({ known: 0, fresh: 1 });
      return made;
    });
    expect(new Set(ids).size).toBe(3);
    expect(stored().map(({ kind, code }) => [kind, code.slice(0, 2)])).toEqual([
      ['person', 'K-'],
      ['dossier', 'D-'],
      ['caseworker', 'M-'],
    ]);
  });

  test('refuses an empty number and stores nothing of an import that failed', () => {
    const failing = () =>
      importing((writer) => {
        writer.idOf('person', '0071');
        writer.idOf('person', '  ');
      });
    expect(failing).toThrow(RangeError);
    expect(stored()).toEqual([]);
  });

  test('two numbers with one code end the import, without telling the numbers', async () => {
    const colliding: PseudonymKeys = { ...keys, pseudonymFor: () => 'K-0000-0000-0000' };
    const collide = () =>
      importing((writer) => {
        writer.idOf('person', '0071');
        writer.idOf('person', '0072');
      }, colliding);
    const error = await expectCode('PSEUDONYM_COLLISION', collide);
    expect(error.message).not.toMatch(/007[12]/);
    expect(stored()).toEqual([]);
  });

  test('no two of 20,000 consecutive numbers have one code', () => {
    const codes = Array.from({ length: 20_000 }, (_, index) => keys.pseudonymFor('person', String(index)));
    expect(new Set(codes).size).toBe(20_000);
    expect(codes.every((code) => /^K(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code))).toBe(true);
  });
});

describe('reading', () => {
  test('from id to code takes no key', async () => {
    const ids = importing((writer) => ['0071', '0072'].map((number) => writer.idOf('person', number)));
    const codes = ['0071', '0072'].map((number) => keys.pseudonymFor('person', number));
    expect(codesOf(bench.store.db, [...ids].reverse())).toEqual([...codes].reverse());
    expect(codeReader(bench.store.db)(ids[0]!)).toBe(codes[0]);
    await expectCode('PSEUDONYM_UNKNOWN', () => codesOf(bench.store.db, [...ids, 99]));
  });

  test('from code back to number takes the keys, and only of the codes that were asked', async () => {
    importing((writer) => ['0071', 'a-12', '0073'].map((number) => writer.idOf('dossier', number)));
    const codes = ['A-12', '0071'].map((number) => keys.pseudonymFor('dossier', number));
    const found = translate(bench.store.db, keys, codes);
    expect([...found]).toEqual([
      [codes[0], 'A-12'],
      [codes[1], '0071'],
    ]);
    await expectCode('PSEUDONYM_UNKNOWN', () => translate(bench.store.db, keys, ['D-0000-0000-0000']));
    const others = derivePseudonymKeys(randomBytes(32), vaultId);
    await expectCode('PSEUDONYM_UNREADABLE', () => translate(bench.store.db, others, codes));
  });

  test('a sealed number that was moved to another row is refused, in translation and at the next import', async () => {
    const ids = importing((writer) => ['0071', '0072'].map((number) => writer.idOf('person', number)));
    bench.store.write((db) =>
      db
        .prepare('UPDATE pseudonym SET sealed = (SELECT sealed FROM pseudonym WHERE id = ?) WHERE id = ?')
        .run(ids[0], ids[1]),
    );
    const moved = keys.pseudonymFor('person', '0072');
    await expectCode('PSEUDONYM_UNREADABLE', () => translate(bench.store.db, keys, [moved]));
    const error = await errorOf(() => importing((writer) => writer.idOf('person', '0072')));
    expect(error.code).toBe('PSEUDONYM_UNREADABLE');
  });
});

test('the pseudonyms are still there when the vault is opened again, and no number is in its files', () => {
  const number = '8231990417';
  const id = importing((writer) => writer.idOf('person', number));
  expect(filesContaining(dirname(bench.path), number)).toEqual([]);
  bench.store.close();
  const again = reopen(bench);
  const code = keys.pseudonymFor('person', number);
  expect(codesOf(again.db, [id])).toEqual([code]);
  expect(translate(again.db, keys, [code]).get(code)).toBe(number);
});
