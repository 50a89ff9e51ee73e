import type { PseudonymKind } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from './database.ts';
import { normalizeNumber } from './pseudonym-number.ts';

/** What the key holder's secret gives: from number to pseudonym and back. Made by `openPseudonyms`. */
export interface PseudonymKeys {
  /**
   * `K-XXXX-XXXX-XXXX` for a person, `D-` for a dossier, `M-` for a caseworker, `R-` for a record whose number may be a citizen number;
   * the same for every spelling of a number.
   */
  pseudonymFor(kind: PseudonymKind, number: string): string;
  /** Encrypts a number so that it opens under this code only. */
  seal(code: string, number: string): Buffer;
  /** @throws AppError `PSEUDONYM_UNREADABLE` for anything that was not sealed under this code with these keys. */
  open(code: string, sealed: Buffer): string;
  /** Wipes the keys; nothing else works afterwards. */
  close(): void;
}

/** Distinct numbers of one kind that a writer met: already in the table, or new in it. */
export interface PseudonymCounts {
  readonly known: number;
  readonly fresh: number;
}

export interface PseudonymWriter {
  /**
   * The id of the pseudonym of a number, inserted when it is new.
   *
   * @throws RangeError for an empty number; AppError `PSEUDONYM_COLLISION` when another number has the same code;
   *   `PSEUDONYM_UNREADABLE` when the table was tampered with or made with other keys.
   */
  idOf(kind: PseudonymKind, number: string): number;
  counts(kind: PseudonymKind): PseudonymCounts;
}

interface Met {
  /** Ids by the number as it was written and by its normal form. */
  readonly ids: Map<string, number>;
  known: number;
  fresh: number;
}

interface StoredPseudonym {
  readonly id: number;
  readonly sealed: Buffer;
}

/** Prepares the writing of pseudonyms in one transaction; it remembers ids, so a transaction that failed needs a new writer. */
export function pseudonymWriter(db: Db, keys: PseudonymKeys): PseudonymWriter {
  const select = db.prepare<[string], StoredPseudonym>('SELECT id, sealed FROM pseudonym WHERE code = ?');
  const insert = db.prepare('INSERT INTO pseudonym (kind, code, sealed) VALUES (?, ?, ?)');
  const newMet = (): Met => ({ ids: new Map(), known: 0, fresh: 0 });
  const met: Readonly<Record<PseudonymKind, Met>> = {
    person: newMet(),
    dossier: newMet(),
    caseworker: newMet(),
    record: newMet(),
  };

  const store = (kind: PseudonymKind, normalized: string): number => {
    const code = keys.pseudonymFor(kind, normalized);
    const stored = select.get(code);
    if (stored === undefined) {
      met[kind].fresh += 1;
      return Number(insert.run(kind, code, keys.seal(code, normalized)).lastInsertRowid);
    }
    // Without this look, two residents with one code would silently become one.
    if (keys.open(code, stored.sealed) !== normalized) throw new AppError('PSEUDONYM_COLLISION', { kind });
    met[kind].known += 1;
    return stored.id;
  };

  return {
    idOf: (kind, number) => {
      const { ids } = met[kind];
      const seen = ids.get(number);
      if (seen !== undefined) return seen;
      const normalized = normalizeNumber(number);
      const id = ids.get(normalized) ?? store(kind, normalized);
      ids.set(number, id).set(normalized, id);
      return id;
    },
    counts: (kind) => ({ known: met[kind].known, fresh: met[kind].fresh }),
  };
}

/**
 * Prepares the way from id to code once, for which no key is needed.
 *
 * @returns a function that throws AppError `PSEUDONYM_UNKNOWN` for an id that is not in the table.
 */
export function codeReader(db: Db): (id: number) => string {
  const select = db.prepare<[number], string>('SELECT code FROM pseudonym WHERE id = ?').pluck();
  return (id) => {
    const code = select.get(id);
    if (code === undefined) throw new AppError('PSEUDONYM_UNKNOWN');
    return code;
  };
}

/** The codes of these ids, in their order. @throws AppError `PSEUDONYM_UNKNOWN`. */
export function codesOf(db: Db, ids: readonly number[]): string[] {
  return ids.map(codeReader(db));
}

/**
 * From code back to number, for dossiers in a released selection. Logging it is up to the caller, who knows the reason.
 *
 * @throws AppError `PSEUDONYM_UNKNOWN` for a code that is not in the table, `PSEUDONYM_UNREADABLE`.
 */
export function translate(db: Db, keys: PseudonymKeys, codes: readonly string[]): ReadonlyMap<string, string> {
  const select = db.prepare<[string], Buffer>('SELECT sealed FROM pseudonym WHERE code = ?').pluck();
  return new Map(
    codes.map((code) => {
      const sealed = select.get(code);
      if (sealed === undefined) throw new AppError('PSEUDONYM_UNKNOWN');
      return [code, keys.open(code, sealed)];
    }),
  );
}
