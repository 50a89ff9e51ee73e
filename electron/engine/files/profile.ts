import type {
  ColumnKind,
  ColumnProfile,
  ColumnQuestion,
  DateFormat,
  DecimalStyle,
  ValueCount,
} from '../../../shared/domain/columns.ts';
import { isSoftMissing, missingKind, readBoolean } from '../../../shared/domain/columns-codes.ts';
import { dateFormatsOf, daysOfSerial, parseDate } from '../../../shared/domain/columns-dates.ts';
import { type NumberForm, numberForm, numberOfForm } from '../../../shared/domain/columns-numbers.ts';
import type { ColumnFacts } from '../../../shared/domain/refusals.ts';
import { headerWords } from '../../../shared/domain/refusals-headers.ts';
import { ValueScan } from '../../../shared/domain/refusals-scan.ts';
import { BirthYears } from './birth-years.ts';
import { RunningStats } from './running-stats.ts';
import { ValueCounts } from './value-counts.ts';

/** A column is a number or a date when this share of its values is; the rest is listed as unreadable. */
const KIND_SHARE = 0.95;
/** With fewer different values a column in which some are no number is a code. */
const FEWEST_NUMBERS = 20;
const MOST_CODES = 100;
const MOST_SHOWN = 50;

const dateHeader = / (?:[a-z]*datum|[a-z]*date|dt|dat)(?:[a-z]*) /;
const dateStart = /^\d{1,4}[-/.]\d/;
const DATE_LENGTHS = { least: 6, most: 29, packed: 8 } as const;

export interface ProfiledColumn {
  readonly profile: ColumnProfile;
  readonly facts: ColumnFacts;
}

/** Builds the profile of one column in one pass over its cells. */
export class ColumnProfiler {
  readonly #name: string;
  readonly #index: number;
  readonly #fallbackDecimal: DecimalStyle;
  readonly #counts: ValueCounts;
  readonly #distinctLimit: number;
  readonly #scan = new ValueScan();
  readonly #forms = new Map<NumberForm, number>();
  readonly #sureNumbers = new RunningStats();
  readonly #asThousands = new RunningStats();
  readonly #asDecimals = new RunningStats();
  readonly #dates = new Map<DateFormat, RunningStats>();
  readonly #birthYears = new BirthYears();
  #rows = 0;
  #nonEmpty = 0;
  #sentinels = 0;
  #soft = 0;
  #booleans = 0;
  #maxLength = 0;

  /**
   * @param fallbackDecimal how `1.345` is read when the column does not tell
   * @param distinctLimit how many different values are remembered
   */
  constructor(name: string, index: number, fallbackDecimal: DecimalStyle, distinctLimit: number) {
    this.#name = name;
    this.#index = index;
    this.#fallbackDecimal = fallbackDecimal;
    this.#distinctLimit = distinctLimit;
    this.#counts = new ValueCounts((text, rows) => this.#observe(text, rows), distinctLimit);
  }

  add(cell: string): void {
    this.#rows += 1;
    this.#counts.add(cell);
  }

  #observe(text: string, rows: number): void {
    const missing = missingKind(text);
    if (missing === 'sentinel') this.#sentinels += rows;
    if (missing !== null) return;
    this.#nonEmpty += rows;
    if (text.length > this.#maxLength) this.#maxLength = text.length;
    if (isSoftMissing(text)) this.#soft += rows;
    if (readBoolean(text) !== null) this.#booleans += rows;
    const form = numberForm(text);
    this.#observeNumber(text, form, rows);
    if (mayBeDate(text, form)) this.#observeDate(text, rows);
    this.#scan.add(text, rows);
  }

  #observeNumber(text: string, form: NumberForm, rows: number): void {
    this.#forms.set(form, (this.#forms.get(form) ?? 0) + rows);
    if (form === 'none') return;
    if (form !== 'grouped') this.#sureNumbers.add(numberOfForm(text, form, 'comma'), rows);
    else {
      this.#asThousands.add(numberOfForm(text, form, 'comma'), rows);
      this.#asDecimals.add(numberOfForm(text, form, 'point'), rows);
    }
  }

  #observeDate(text: string, rows: number): void {
    const formats = dateFormatsOf(text);
    for (const format of formats) {
      const days = parseDate(text, format) as number;
      const stats = this.#dates.get(format) ?? new RunningStats();
      stats.add(days, rows);
      this.#dates.set(format, stats);
      if (format === formats[0]) this.#birthYears.add(days, rows);
    }
  }

  #count(form: NumberForm): number {
    return this.#forms.get(form) ?? 0;
  }

  #numbers(): number {
    return this.#nonEmpty - this.#count('none');
  }

  #dateFormat(): DateFormat | null {
    const best = [...this.#dates].sort(([, a], [, b]) => b.count - a.count)[0];
    if (best === undefined) return null;
    const [format, stats] = best;
    return stats.count > 0 && stats.count >= KIND_SHARE * (this.#nonEmpty - this.#soft) ? format : null;
  }

  /** Whole numbers under a heading of dates, in the range of the years 1930 to 2064. */
  #isSerial(): boolean {
    const { min, max } = this.#sureNumbers;
    const whole = this.#numbers() > 0 && this.#count('integer') === this.#nonEmpty;
    return whole && min >= 11_000 && max <= 60_000 && dateHeader.test(headerWords(this.#name));
  }

  #kind(distinct: number, isExact: boolean): ColumnKind {
    const values = this.#nonEmpty - this.#soft;
    if (this.#nonEmpty > 0 && this.#booleans === this.#nonEmpty) return 'boolean';
    if (this.#dateFormat() !== null || this.#isSerial()) return 'date';
    const numbers = this.#numbers();
    const enough = numbers === this.#nonEmpty || (numbers >= KIND_SHARE * values && distinct > FEWEST_NUMBERS);
    if (numbers > 0 && enough && this.#count('zeros') === 0) return 'number';
    return isExact && (distinct <= MOST_CODES || distinct <= 0.5 * this.#nonEmpty) ? 'code' : 'text';
  }

  #decimal(): { readonly style: DecimalStyle; readonly isAsked: boolean } {
    const commas = this.#count('comma');
    const points = this.#count('point');
    if (this.#count('grouped') === 0) return { style: points > commas ? 'point' : 'comma', isAsked: false };
    if (commas > 0 === points > 0) return { style: this.#fallbackDecimal, isAsked: true };
    return { style: commas > 0 ? 'comma' : 'point', isAsked: false };
  }

  finish(): ProfiledColumn {
    const counts = this.#counts.finish();
    const levels = [...(counts ?? [])].filter(([value]) => missingKind(value) === null);
    const distinct = counts === null ? this.#distinctLimit + 1 : levels.length;
    const kind = this.#kind(distinct, counts !== null);
    const decimal = kind === 'number' ? this.#decimal() : null;
    const serial = kind === 'date' && this.#dateFormat() === null;
    const dateFormat = kind === 'date' ? (this.#dateFormat() ?? 'serial1900') : null;
    const stats = this.#statsOf(kind, decimal?.style ?? null, dateFormat);
    const soft = kind === 'number' || kind === 'date' ? this.#soft : 0;
    const readable = kind === 'number' ? this.#numbers() : kind === 'date' ? stats.count : this.#nonEmpty;
    const unreadable = this.#nonEmpty - soft - readable;
    const questions: ColumnQuestion[] = [];
    if (dateFormat === 'dmy' && this.#dates.get('mdy')?.count === this.#dates.get('dmy')?.count)
      questions.push('DATE_ORDER');
    if (serial) questions.push('DATE_SERIAL');
    if (decimal?.isAsked === true) questions.push('DECIMAL_STYLE');
    if (unreadable > 0) questions.push('MIXED_KINDS');
    const profile: ColumnProfile = {
      name: this.#name,
      index: this.#index,
      kind,
      decimal: decimal?.style ?? null,
      dateFormat,
      rows: this.#rows,
      nonEmpty: this.#nonEmpty - soft,
      missing: this.#rows - this.#nonEmpty + soft,
      sentinels: this.#sentinels,
      unreadable,
      distinct,
      distinctIsExact: counts !== null,
      unique: counts !== null && distinct === this.#rows && this.#nonEmpty === this.#rows,
      leadingZeros: this.#count('zeros') > 0,
      maxLength: this.#maxLength,
      ...stats.summary(),
      topValues: levels.length <= MOST_SHOWN ? mostFrequent(levels) : [],
      questions,
    };
    return { profile, facts: this.#factsOf(profile) };
  }

  #statsOf(kind: ColumnKind, decimal: DecimalStyle | null, dateFormat: DateFormat | null): RunningStats {
    if (kind === 'number') return this.#sureNumbers.merge(decimal === 'point' ? this.#asDecimals : this.#asThousands);
    if (kind !== 'date') return new RunningStats();
    return this.#dates.get(dateFormat as DateFormat) ?? serialDays(this.#sureNumbers);
  }

  #factsOf({ kind, min, max }: ColumnProfile): ColumnFacts {
    return {
      kind,
      values: this.#scan.finish(),
      birthDates: kind === 'date' && this.#birthYears.looksLikeBirths(),
      years: kind === 'number' && min !== null && max !== null && min >= 1900 && max <= 2100,
    };
  }
}

/** Whether a text is worth trying as a date: eight digits, or digits with a separator that do not spell a number. */
function mayBeDate(text: string, form: NumberForm): boolean {
  if (text.length < DATE_LENGTHS.least || text.length > DATE_LENGTHS.most) return false;
  if (form === 'integer') return text.length === DATE_LENGTHS.packed;
  return form === 'none' && dateStart.test(text);
}

/** The statistics of serials in days since 1970-01-01; all lie past the missing day 60, so that one shift fits. */
function serialDays(serials: RunningStats): RunningStats {
  const shift = (daysOfSerial(serials.min, 1900) as number) - serials.min;
  const days = new RunningStats();
  days.count = serials.count;
  days.sum = serials.sum + shift * serials.count;
  days.min = serials.min + shift;
  days.max = serials.max + shift;
  return days;
}

function mostFrequent(levels: readonly (readonly [string, number])[]): readonly ValueCount[] {
  return levels
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
