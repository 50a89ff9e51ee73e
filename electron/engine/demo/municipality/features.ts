/** What is known of a dossier on a reference date: the features that the planted rules speak of. */
import type { DemoMunicipalityFeature } from '../../../../shared/domain/demo-municipality-truths.ts';
import { DAYS_PER_YEAR, monthsBefore } from './calendar.ts';
import { type Addresses, addressesOf, addressSince } from './clients.ts';
import { type Contact, drawTellingContacts } from './contacts.ts';
import { type Dossier, isActive } from './dossier.ts';
import { drawHolidays, type Holiday } from './holidays.ts';
import { drawIncome, type Income } from './income.ts';
import { drawProgrammes, type Programme } from './programmes.ts';
import type { Setting } from './setting.ts';
import { drawSignals, type Signal } from './signals.ts';

/** Null is not known. */
export type KnownFeatures = Readonly<Record<DemoMunicipalityFeature, number | null>>;

/** All of a dossier that the rules depend on. */
export interface History {
  readonly dossier: Dossier;
  readonly contacts: readonly Contact[];
  readonly holidays: readonly Holiday[];
  readonly signals: readonly Signal[];
  readonly programmes: readonly Programme[];
  readonly addresses: Addresses;
  readonly income: Income;
}

export function historyOf(dossier: Dossier, setting: Setting): History {
  return {
    dossier,
    contacts: drawTellingContacts(dossier, setting),
    holidays: drawHolidays(dossier, setting),
    signals: drawSignals(dossier, setting),
    programmes: drawProgrammes(dossier, setting),
    addresses: addressesOf(dossier, setting),
    income: drawIncome(dossier, setting),
  };
}

const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** Features on reference date number `quarter`, from what was known by then. */
export function featuresOn(history: History, quarter: number, setting: Setting): KnownFeatures {
  const { dossier, contacts, holidays, signals, programmes } = history;
  const today = setting.calendar.referenceDates[quarter] as number;
  const yearAgo = monthsBefore(today, 12);
  const twoYearsAgo = monthsBefore(today, 24);
  const inYear = (day: number) => day > yearAgo && day <= today;
  const inTwoYears = (day: number) => day > twoYearsAgo && day <= today;

  const ofYear = contacts.filter(({ day }) => inYear(day));
  const incomeSignals = signals.filter(({ kind, day }) => kind === '01' && inYear(day));
  const late = holidays.filter(({ begin, reported }) => reported > begin && reported <= today && inTwoYears(begin));
  const finished = programmes.filter(({ reason, end }) => reason === '1' && inTwoYears(end));
  const since = addressSince(history.addresses, today);
  return {
    stukken_te_laat_12m: ofYear.filter(({ inTime }) => inTime === 'N').length,
    inkomsten_gewijzigd_12m: incomeChanges(history, quarter, setting, yearAgo),
    inkomenssignaal_hoogste_12m: Math.max(0, ...incomeSignals.map(({ amount }) => amount ?? 0)),
    vakanties_te_laat_24m: late.length,
    maanden_in_uitkering: Math.floor((today - dossier.from) / DAYS_PER_MONTH),
    dagen_op_adres: since === null ? null : today - since,
    brieven_wonen_12m: ofYear.filter(({ kind, topic }) => kind === '2' && topic === '2').length,
    traject_afgerond_24m: finished.length,
    niet_verschenen_12m: ofYear.filter(({ result }) => result === '3').length,
  };
}

/** Pairs of following snapshots that differ; only those in which the dossier was in benefit were ever delivered. */
function incomeChanges({ dossier, income }: History, quarter: number, { calendar }: Setting, after: number): number {
  let changes = 0;
  for (let later = 1; later <= quarter; later++) {
    const before = calendar.referenceDates[later - 1] as number;
    const date = calendar.referenceDates[later] as number;
    if (date <= after || !isActive(dossier, before)) continue;
    if (income.amounts[later] !== income.amounts[later - 1]) changes++;
  }
  return changes;
}
