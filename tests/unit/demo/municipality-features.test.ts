import { expect, it } from 'vitest';
import { demoMunicipality } from '../../../electron/engine/demo/municipality/municipality.ts';
import { daysOfIso, isoOfDays } from '../../../shared/domain/columns-dates.ts';
import {
  type DemoMunicipalityFeature,
  demoMunicipalityFeatures,
} from '../../../shared/domain/demo-municipality-truths.ts';
import { type Cells, cellsOf } from './municipality-cells.ts';

/**
 * The features of the rules, computed anew from nothing but the cells of the tables: of each key the newest version that was delivered
 * by the reference date. What is planted must be there to be read.
 */
const town = demoMunicipality({ clients: 300, seed: 11 });
const { investigations } = town.truth();

const dossiers = new Map<string, Map<string, Cells[]>>();
for (const table of town.tables) {
  for (const row of cellsOf(table)) {
    const tables = dossiers.get(row['dossiernr']!) ?? new Map<string, Cells[]>();
    tables.set(table.name, [...(tables.get(table.name) ?? []), row]);
    dossiers.set(row['dossiernr']!, tables);
  }
}

const isoFrom = (text: string) =>
  text.includes('-') ? text.split('-').reverse().join('-') : text.replace(/^(....)(..)(..)$/, '$1-$2-$3');
const amount = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));

function monthsEarlier(iso: string, months: number): string {
  const date = new Date(iso);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** Rows of a table known on a date; of those with the same key only the last one delivered. */
function known(dossier: string, table: string, today: string, key?: string): readonly Cells[] {
  const delivered = (dossiers.get(dossier)?.get(table) ?? []).filter((row) => isoFrom(row['peildatum']!) <= today);
  if (key === undefined) return delivered;
  return [...Map.groupBy(delivered, (row) => row[key]).values()].map((versions) => versions.at(-1)!);
}

function computed(dossier: string, today: string): Record<DemoMunicipalityFeature, number | null> {
  const within = (months: number) => (text: string | undefined) => {
    const iso = isoFrom(text ?? '');
    return iso > monthsEarlier(today, months) && iso <= today;
  };
  const inYear = within(12);
  const inTwoYears = within(24);
  const contacts = known(dossier, 'Contacten', today, 'contactnr').filter((row) => inYear(row['datum']));
  const signals = known(dossier, 'Samenloopsignalen', today, 'signaalnr').filter(
    (row) => row['signaalsoort'] === '01' && inYear(row['datum_signaal']),
  );
  const holidays = known(dossier, 'Vakantieperioden', today).filter(
    (row) => row['datum_melding']! > row['datum_begin']! && inTwoYears(row['datum_begin']),
  );
  const programmes = known(dossier, 'Participatietrajecten', today, 'trajectnr').filter(
    (row) => row['reden_einde'] === '1' && inTwoYears(row['datum_einde']),
  );
  const benefits = known(dossier, 'Uitkeringen', today).filter((row) => row['statistiekcode'] !== '11');
  const changes = benefits.filter(
    (row, index) => index > 0 && row['inkomsten_verrekend'] !== benefits[index - 1]!['inkomsten_verrekend'],
  );
  const address = known(dossier, 'Clientgegevens', today).at(-1)!['datum_huidig_adres']!;
  const since = daysOfIso(today) - daysOfIso(isoFrom(benefits.at(-1)!['datum_ingang']!));
  return {
    stukken_te_laat_12m: contacts.filter((row) => row['stukken_tijdig'] === 'N').length,
    inkomsten_gewijzigd_12m: changes.filter((row) => inYear(row['peildatum'])).length,
    inkomenssignaal_hoogste_12m: Math.max(0, ...signals.map((row) => amount(row['bedrag']!))),
    vakanties_te_laat_24m: holidays.length,
    maanden_in_uitkering: Math.floor(since / (365.25 / 12)),
    dagen_op_adres: address === '01-01-1001' ? null : daysOfIso(today) - daysOfIso(isoFrom(address)),
    brieven_wonen_12m: contacts.filter((row) => row['soort'] === '2' && row['onderwerp'] === '2').length,
    traject_afgerond_24m: programmes.length,
    // Missed appointments are put right later; the planted count is the one first delivered.
    niet_verschenen_12m: known(dossier, 'Contacten', today).filter(
      (row) => row['resultaat'] === '3' && inYear(row['datum']),
    ).length,
  };
}

it('what is planted can be computed from the tables as known on the reference date', () => {
  expect(investigations.length).toBeGreaterThan(350);
  for (const { dossier, number, referenceDate, start, features } of investigations) {
    const found = computed(dossier, isoOfDays(referenceDate));
    for (const name of demoMunicipalityFeatures) {
      // Amounts are written in cents.
      const digits = name === 'inkomenssignaal_hoogste_12m' ? 1 : 6;
      if (features[name] === null) expect(found[name], `${number} ${name}`).toBeNull();
      else expect(found[name], `${number} ${name}`).toBeCloseTo(features[name], digits);
    }
    expect(start - referenceDate).toBeGreaterThan(0);
    expect(start - referenceDate).toBeLessThan(31);
  }
});

it('every feature differs between dossiers', () => {
  for (const name of demoMunicipalityFeatures) {
    const values = new Set(investigations.map(({ features }) => features[name]));
    expect(values.size, name).toBeGreaterThan(2);
  }
});

it('every outcome in the table is what is true, mistakes that were objected to apart', () => {
  const outcomes = [...dossiers.values()].flatMap((tables) => tables.get('Onderzoeken') ?? []);
  const last = new Map(outcomes.map((row) => [row['onderzoeknr'], row]));
  expect(last.size).toBe(investigations.length);
  for (const each of investigations) {
    const row = last.get(each.number)!;
    const outcome = row['uitkomst']!;
    const known = !['', '8', '9'].includes(outcome);
    expect(known, each.number).toBe(each.known);
    expect(row['aanleiding'] === '1', each.number).toBe(each.random);
    expect(row['trekkingskans'] !== '', each.number).toBe(each.random);
    const mistaken = !each.unlawful && ['1', '3'].includes(row['status_rechtsmiddel']!);
    if (known && !mistaken) expect(['2', '3', '4', '5'].includes(outcome), each.number).toBe(each.unlawful);
  }
});
