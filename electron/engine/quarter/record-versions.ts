/** A version of a record that is in the vault already, or one that is delivered now. Dates are days since 1970-01-01. */
export interface Version {
  /** Its row: in the vault the id, of a delivery the place among its rows. */
  readonly row: number;
  readonly isStored: boolean;
  readonly snapshot: number;
  /** Of a delivered one: from when on it was known if it is the first of its record, by its own word. */
  readonly knownFrom: number;
  readonly knownUntil: number | null;
}

/** A delivered version that is to be stored, and between which dates it was what the municipality knew (the end not included). */
export interface NewVersion {
  readonly row: number;
  readonly knownFrom: number;
  knownUntil: number | null;
}

/** A stored version that a delivered one ends. */
export interface EndedVersion {
  readonly row: number;
  readonly until: number;
  readonly untilBefore: number | null;
}

export interface RecordChange {
  readonly kept: readonly NewVersion[];
  readonly ended: readonly EndedVersion[];
  /** Delivered rows with the snapshot of an earlier row of the delivery. */
  readonly duplicates: readonly number[];
  /** Delivered rows that say what was known already. */
  readonly repeats: readonly number[];
}

export interface RecordOptions {
  /** Whether two versions say the same. */
  readonly isSame: (left: Version, right: Version) => boolean;
  /** Reference date of the delivery, in days since 1970-01-01. */
  readonly referenceDay: number;
  /** Reference dates for which there is a delivery, oldest first. */
  readonly referenceDays: readonly number[];
}

/**
 * From when on the first version of a record was known: from the date that it gives itself, unless the record was missing at a reference
 * date after that. Then somebody dated it back, as an investigation may do with what it finds, and it was known when it first came.
 */
export function firstKnown(
  { snapshot, knownFrom }: Pick<Version, 'snapshot' | 'knownFrom'>,
  referenceDays: readonly number[],
): number {
  const wasMissing = referenceDays.some((day) => knownFrom <= day && day < snapshot);
  return wasMissing ? snapshot : knownFrom;
}

/**
 * Puts the delivered versions of one record behind those that the vault has. The first version was known from its registration, if that
 * can be true (`firstKnown`); one of a later reference date from that date; and a correction of what was delivered before for the same
 * reference date from the delivery that brings it. Each is known until the next one was.
 * @param versions in the order of the file, stored ones in the order of their ids
 */
export function placeVersions(versions: readonly Version[], options: RecordOptions): RecordChange {
  const { isSame, referenceDay, referenceDays } = options;
  const ordered = versions.toSorted((a, b) => a.snapshot - b.snapshot || Number(b.isStored) - Number(a.isStored));
  const kept: NewVersion[] = [];
  const ended: EndedVersion[] = [];
  const duplicates: number[] = [];
  const repeats: number[] = [];
  let last: { readonly version: Version; readonly placed: NewVersion | null } | null = null;
  let delivered: number | null = null;
  for (const version of ordered) {
    const { row, snapshot, isStored } = version;
    if (isStored) {
      if (last?.placed) last.placed.knownUntil = Math.max(last.placed.knownFrom, version.knownFrom);
      last = { version, placed: null };
      continue;
    }
    if (delivered === snapshot) {
      duplicates.push(row);
      continue;
    }
    delivered = snapshot;
    if (last !== null && isSame(last.version, version)) {
      repeats.push(row);
      continue;
    }
    const from = fromWhen(version, last?.version ?? null, { referenceDay, referenceDays });
    if (last?.placed) last.placed.knownUntil = from;
    else if (last !== null) endStored(last.version, from, ended);
    const placed: NewVersion = { row, knownFrom: from, knownUntil: null };
    kept.push(placed);
    last = { version, placed };
  }
  return { kept, ended, duplicates, repeats };
}

function fromWhen(
  version: Version,
  before: Version | null,
  { referenceDay, referenceDays }: Omit<RecordOptions, 'isSame'>,
): number {
  if (before === null) return firstKnown(version, referenceDays);
  return before.snapshot < version.snapshot ? version.snapshot : referenceDay;
}

function endStored({ row, knownUntil }: Version, until: number, ended: EndedVersion[]): void {
  if (knownUntil === null || knownUntil > until) ended.push({ row, until, untilBefore: knownUntil });
}
