import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import lists from '../../resources/refusals-values.json' with { type: 'json' };
import { judgeColumn } from '../../shared/domain/refusals.ts';
import { judgeHeader } from '../../shared/domain/refusals-headers.ts';
import { reasons } from '../../shared/domain/refusals-reasons.ts';
import { ValueScan } from '../../shared/domain/refusals-scan.ts';
import { isIban, passesElevenTest, refusedValue } from '../../shared/domain/refusals-values.ts';

const verdictOf = (header: string) => judgeHeader(header)?.verdict ?? 'free';
const reasonFor = (header: string) => judgeHeader(header)?.reasonCode ?? null;

/** The verdict over a column with these values, each standing in one row. */
function judge(
  header: string,
  values: readonly string[],
  facts: { kind?: 'date' | 'number' | 'code'; years?: boolean; birthDates?: boolean } = {},
) {
  const scan = new ValueScan();
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) scan.add(value, count);
  const { kind = 'code', years = false, birthDates = false } = facts;
  return judgeColumn(header, { kind, values: scan.finish(), birthDates, years });
}

const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at));

/** Numbers of nine digits that pass the 11-proof, made by the rule and not by the code under test. */
function bsnNumbers(count: number): readonly string[] {
  const found: string[] = [];
  for (let base = 10_000_000; found.length < count; base += 7_919) {
    const digits = String(base);
    const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
    if (sum % 11 < 10) found.push(`${digits}${sum % 11}`);
  }
  return found;
}

describe('headers', () => {
  test.each([
    ['bsn', 'BSN'],
    ['BSNnummer', 'BSN'],
    ['client_bsn', 'BSN'],
    ['burgerservicenummer', 'BSN'],
    ['sofinr', 'BSN'],
    ['a_nummer', 'BSN'],
    ['naam', 'NAME'],
    ['Achternaam', 'NAME'],
    ['voornamen', 'NAME'],
    ['full_name', 'NAME'],
    ['naam_partner', 'NAME'],
    ['voorletters', 'INITIALS'],
    ['initials', 'INITIALS'],
    ['adres', 'ADDRESS'],
    ['straat', 'ADDRESS'],
    ['huisnummer', 'ADDRESS'],
    ['house_number', 'ADDRESS'],
    ['huisNr', 'ADDRESS'],
    ['telefoonnummer', 'PHONE'],
    ['tel_nr', 'PHONE'],
    ['telephone', 'PHONE'],
    ['mobiel', 'PHONE'],
    ['email', 'EMAIL'],
    ['e-mail', 'EMAIL'],
    ['e_mailadres', 'EMAIL'],
    ['IBAN', 'IBAN'],
    ['rekeningnummer', 'IBAN'],
    ['kenteken', 'PLATE'],
    ['v_nummer', 'V_NUMBER'],
    ['vnr', 'V_NUMBER'],
    ['nationaliteit', 'NATIONALITY'],
    ['natio', 'NATIONALITY'],
    ['foreign_worker', 'NATIONALITY'],
    ['nationality_code', 'NATIONALITY'],
    ['geb_land', 'BIRTH_PLACE'],
    ['geboorteLand', 'BIRTH_PLACE'],
    ['country_of_birth', 'BIRTH_PLACE'],
    ['geboorteplaats', 'BIRTH_PLACE'],
    ['herkomst', 'ORIGIN'],
    ['land', 'ORIGIN'],
    ['migratieachtergrond', 'ORIGIN'],
    ['verblijfstitel', 'RESIDENCE'],
    ['asielstatus', 'RESIDENCE'],
    ['etniciteit', 'ETHNICITY'],
    ['religie', 'RELIGION'],
    ['geaardheid', 'ORIENTATION'],
    ['politieke_voorkeur', 'POLITICS'],
    ['vakbondslid', 'UNION'],
    ['gezondheid', 'HEALTH'],
    ['arbeidsvermogen', 'HEALTH'],
    ['loonwaarde', 'HEALTH'],
    ['ontheffing_grond', 'HEALTH'],
    ['diagnose', 'HEALTH'],
    ['verslaving', 'ADDICTION'],
    ['zwanger_j_n', 'PREGNANCY'],
    ['detentie', 'CRIMINAL'],
    ['politie_melding', 'CRIMINAL'],
    ['aantal_detenties', 'CRIMINAL'],
    ['geheim_adres', 'ADDRESS'],
    ['indicatie_geheim', 'SECRET_ADDRESS'],
    ['uiterlijk', 'OPINION'],
    ['houding', 'OPINION'],
    ['motivatiescore', 'OPINION'],
    ['opmerking', 'FREE_TEXT'],
    ['toelichting', 'FREE_TEXT'],
    ['aantal_woorden', 'TEXT_DERIVED'],
    ['word_count', 'TEXT_DERIVED'],
  ])('%s is refused as %s', (header, reason) => {
    expect(judgeHeader(header)).toEqual({ verdict: 'refuse', reasonCode: reason });
  });

  test.each([
    ['postcode', 'POSTCODE'],
    ['pc4', 'POSTCODE'],
    ['wijk', 'DISTRICT'],
    ['buurtcode', 'DISTRICT'],
    ['taaleis', 'LANGUAGE'],
    ['inburgering', 'LANGUAGE'],
    ['iban_land', 'IBAN_COUNTRY'],
    ['vakantie_buitenland', 'ABROAD'],
    ['datum_inschrijving_gemeente', 'REGISTERED'],
    ['land_opleiding', 'EDUCATION_COUNTRY'],
    ['leeftijd', 'AGE'],
    ['age_in_years', 'AGE'],
    ['geboortejaar', 'AGE'],
    ['gebdat', 'BIRTH_DATE'],
    ['geboortedatum', 'BIRTH_DATE'],
    ['leefvorm', 'HOUSEHOLD'],
    ['alleenstaande_ouder', 'HOUSEHOLD'],
    ['aantal_kinderen', 'CHILDREN'],
    ['kamerhuur', 'HOUSING'],
    ['briefadres', 'HOUSING'],
    ['aantal_verhuizingen', 'MOVES'],
    ['n_moves_5y', 'MOVES'],
    ['medische_ontheffing', 'EXEMPTION'],
    ['participatietrede', 'LADDER'],
    ['aantal_kostendelers', 'COST_SHARERS'],
    ['beroep', 'OCCUPATION'],
    ['niet_verschenen', 'NO_SHOW'],
    ['n_noshow_12m', 'NO_SHOW'],
    ['aantal_contacten', 'CONTACTS'],
    ['eerder_onderzoek', 'EARLIER'],
    ['aantal_signalen', 'SIGNALS'],
  ])('%s is a proxy: %s', (header, reason) => {
    expect(judgeHeader(header)).toEqual({ verdict: 'proxy', reasonCode: reason });
  });

  test.each(['geslacht', 'sex', 'gender', 'personal_status_and_sex'])('%s is for the bias test only', (header) => {
    expect(judgeHeader(header)).toEqual({ verdict: 'bias', reasonCode: 'SEX' });
  });

  test.each([
    'aanleiding',
    'selectie_run',
    'trekkingskans',
    'medewerker',
    'methode',
    'status_rechtsmiddel',
    'peildatum',
    'volgnr',
    'steekproef',
    'kwartaal',
  ])('%s belongs to the process', (header) => {
    expect(verdictOf(header)).toBe('process');
  });

  test.each([
    'totaal',
    'totaalbedrag',
    'betaald',
    'fietsvergoeding',
    'telling',
    'kenmerknaam',
    'bestandsnaam',
    'kenmerk_naam',
    'huishouding',
    'verhouding',
    'betaalwijze',
    'agent',
    'terras',
    'landelijk',
    'stelsel',
    'normbedrag',
    'datum_huidig_adres',
    'soort_inkomsten',
    'aantal_emails',
    'aantal_telefoongesprekken',
    'percentage',
    'statistiekcode',
    'datum_aanvraag',
    'verlaging_kostendeler',
    'originele_norm',
    'mailing',
    'partner',
    'wijze',
    'percentage_loon',
  ])('%s is free', (header) => {
    expect(reasonFor(header)).toBeNull();
  });

  test('the headers of the German credit data', () => {
    const headers =
      'status_of_existing_checking_account,duration_in_month,credit_history,purpose,credit_amount,savings_account_and_bonds,present_employment_since,installment_rate_in_percentage_of_disposable_income,personal_status_and_sex,other_debtors_or_guarantors,present_residence_since,property,age_in_years,other_installment_plans,housing,number_of_existing_credits_at_this_bank,job,number_of_people_being_liable_to_provide_maintenance_for,telephone,foreign_worker,y,split,fold';
    const notFree = headers
      .split(',')
      .flatMap((header) => (verdictOf(header) === 'free' ? [] : [`${header} ${verdictOf(header)}`]));
    expect(notFree).toEqual([
      'personal_status_and_sex bias',
      'age_in_years proxy',
      'number_of_people_being_liable_to_provide_maintenance_for proxy',
      'telephone refuse',
      'foreign_worker refuse',
    ]);
  });

  test('case, punctuation and camel case make no difference', () => {
    const spellings = [
      'geboorte_land',
      'GEBOORTE-LAND',
      'GeboorteLand',
      'geboorteLand',
      'Geboorte land',
      'geboorteland',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.constantFrom('', 'client ', 'x_'),
        fc.constantFrom('', '_2', ' (code)'),
        (middle, before, after) => {
          expect(reasonFor(`${before}${middle}${after}`)).toBe('BIRTH_PLACE');
        },
      ),
    );
  });

  test('every reason has both texts, and every pattern hits its own reason or a stricter one', () => {
    for (const { code, verdict, nl, en, headers } of reasons) {
      expect(nl.length).toBeGreaterThan(20);
      expect(en.length).toBeGreaterThan(20);
      for (const pattern of headers) {
        const header = pattern.replaceAll('*', '').replaceAll(' ', '_');
        const found = judgeHeader(header);
        expect([code, pattern, found === null]).toEqual([code, pattern, false]);
        if (verdict === 'refuse') expect([pattern, found?.verdict]).toEqual([pattern, 'refuse']);
      }
    }
  });
});

describe('values', () => {
  test('the 11-proof: numbers that are published as examples, their neighbours, and one in eleven by chance', () => {
    expect(['123456782', '111222333', '999999990'].map(passesElevenTest)).toEqual([true, true, true]);
    expect(['123456783', '111222334', '000000000', '12345678', '1234567890'].map(passesElevenTest)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(passesElevenTest('10000007')).toBe(passesElevenTest('010000007'));
    const passed = many(110_000, (at) => String(100_000_000 + at)).filter(passesElevenTest).length;
    expect(passed).toBe(10_000);
  });

  test('IBAN: the examples of the registry, and one digit off', () => {
    expect(isIban('NL91 ABNA 0417 1643 00')).toBe(true);
    expect(isIban('DE89370400440532013000')).toBe(true);
    expect(isIban('NL91ABNA0417164301')).toBe(false);
  });

  test.each([
    ['jan@voorbeeld.nl', 'EMAIL'],
    ['mail naar a.b@c-d.org aub', 'EMAIL'],
    ['NL91ABNA0417164300', 'IBAN'],
    ['06-12345678', 'PHONE'],
    ['0612345678', 'PHONE'],
    ['+31 6 12345678', 'PHONE'],
    ['010-1234567', 'PHONE'],
    ['0031101234567', 'PHONE'],
    ['1234 AB 12', 'ADDRESS'],
    ['1234AB-12a', 'ADDRESS'],
    ['Kerkstraat 12', 'ADDRESS'],
    ['Marokko', 'ORIGIN'],
    ['TURKIJE', 'ORIGIN'],
    ['Syrië', 'ORIGIN'],
    ['Syria', 'ORIGIN'],
    ['Poolse', 'NATIONALITY'],
    ['Marokkaans', 'NATIONALITY'],
    ['Chinees', 'NATIONALITY'],
    ['Dutch', 'NATIONALITY'],
    ['Turkije / Nederland', 'ORIGIN'],
    ['depressie', 'HEALTH'],
    ['Burn-out', 'HEALTH'],
    ['diagnose: schizofrenie', 'HEALTH'],
    ['zwanger', 'PREGNANCY'],
    ['in detentie', 'CRIMINAL'],
    ['alcoholverslaafd', 'ADDICTION'],
    ['statushouder', 'RESIDENCE'],
    ['moslim', 'RELIGION'],
  ])('%s is refused as %s', (value, reason) => {
    expect(refusedValue(value)).toBe(reason);
  });

  test.each([
    '',
    '12',
    '1234567',
    '0000012345',
    '31-01-2024',
    '1.345,67',
    'radio/television',
    'real estate',
    'unskilled - resident',
    'domestic appliance',
    'critical account/ other credits existing (not at this bank)',
    'male : divorced/separated',
    'huurder',
    'D000123',
    'a1b2c3d4e5f6',
    '1234 AB',
    'W01',
    'train',
    'stelselwijziging',
    'M',
    'n.v.t.',
    'A-12-2024',
  ])('%s is fine', (value) => {
    expect(refusedValue(value)).toBeNull();
  });
});

test('no listed word, country or nationality has fewer than three letters in a row: shorter texts are not looked up', () => {
  const words = Object.values(lists.words).flat();
  const countries = Object.values(lists.countries).flatMap(({ names, adjectives }) => [...names, ...adjectives]);
  const withoutRun = [...words, ...countries].filter((word) => !/\p{L}{3}/u.test(word));
  expect(withoutRun).toEqual([]);
});

describe('columns', () => {
  test('dates of birth under another heading enter as years: who is born here is registered on that day', () => {
    const verdict = judge('datum inschrijving gemeente', ['01-02-1970', '03-04-1955'], {
      kind: 'date',
      birthDates: true,
    });
    expect(verdict).toMatchObject({ verdict: 'proxy', reasonCode: 'REGISTERED', becomesYear: true });
    const others = judge('datum inschrijving gemeente', ['01-02-2019', '03-04-2020'], { kind: 'date' });
    expect(others).toMatchObject({ verdict: 'proxy', becomesYear: false });
  });

  test('a column of citizen service numbers is refused under any name', () => {
    expect(judge('kolom_17', bsnNumbers(200))).toMatchObject({
      verdict: 'refuse',
      reasonCode: 'BSN',
      foundBy: 'values',
      count: 200,
    });
    expect(judge('bsn', bsnNumbers(200))).toMatchObject({ verdict: 'refuse', foundBy: 'both' });
    expect(judge('kolom_17', bsnNumbers(3))).toMatchObject({ reasonCode: 'BSN' });
  });

  test('also without leading zero, grouped, through a spreadsheet, or with some other numbers between', () => {
    const short = bsnNumbers(4000)
      .filter((number) => number.startsWith('0'))
      .map((number) => number.slice(1));
    const numbers = bsnNumbers(100);
    expect(judge('kolom', [...numbers, ...short])).toMatchObject({ reasonCode: 'BSN' });
    expect(
      judge(
        'kolom',
        numbers.map((number) => number.replace(/(...)(...)(...)/, '$1.$2.$3')),
      ),
    ).toMatchObject({ reasonCode: 'BSN' });
    expect(
      judge(
        'kolom',
        numbers.map((number) => `${number},0`),
      ),
    ).toMatchObject({ reasonCode: 'BSN' });
    expect(judge('kolom', [...numbers, ...many(100, (at) => String(200_000_001 + at))])).toMatchObject({
      reasonCode: 'BSN',
    });
  });

  test('nine digits of which one in eleven passes by chance are not refused', () => {
    expect(
      judge(
        'klantcode',
        many(1100, (at) => String(100_000_000 + at)),
      ),
    ).toMatchObject({ verdict: 'free', reasonCode: null });
    expect(judge('bedrag', ['123456782', '5', '6'])).toMatchObject({ verdict: 'free' });
  });

  test('one refused value in a hundred is emptied, more refuse the column', () => {
    const codes = many(198, (at) => `C${at % 7}`);
    expect(judge('code', [...codes, 'C1', 'jan@voorbeeld.nl'])).toMatchObject({ verdict: 'free', refusedCells: 1 });
    expect(judge('code', [...codes, 'jan@voorbeeld.nl', 'piet@voorbeeld.nl', 'Marokko'])).toMatchObject({
      verdict: 'refuse',
      reasonCode: 'EMAIL',
      count: 3,
      refusedCells: 0,
    });
  });

  test.each([
    ['countries', many(50, (at) => ['Nederland', 'Marokko', 'Polen'][at % 3] as string), 'ORIGIN'],
    ['country codes', many(50, (at) => ['NL', 'MA', 'PL', 'TR'][at % 4] as string), 'ORIGIN'],
    ['licence plates', many(50, (at) => `AB-${100 + at}-C`), 'PLATE'],
    ['bare phone numbers', many(50, (at) => `0${[10, 20, 30, 40][at % 4]}${1_234_567 + at}`), 'PHONE'],
    [
      'names',
      many(50, (at) =>
        `${['Jan', 'Fatima', 'Piet'][at % 3]} ${['de', 'van der', ''][at % 3]} B${'abcdefghij'[at % 10]}kk${'aeiou'[at % 5]}r`.replace(
          '  ',
          ' ',
        ),
      ),
      'NAME',
    ],
    ['initials', many(50, (at) => `${'ABCDEFGH'[at % 8]}.${'KLMNOP'[at % 6]}.`), 'INITIALS'],
    ['remarks', many(50, (at) => `Gesproken met mevrouw over punt ${at} en de stukken`), 'FREE_TEXT'],
  ])('%s are refused under any name', (_, values, reason) => {
    expect(judge('kolom_9', values)).toMatchObject({ verdict: 'refuse', reasonCode: reason, foundBy: 'values' });
  });

  test('long codes with few levels are no free text', () => {
    const levels = [
      'no credits taken/ all credits paid back duly',
      'existing credits paid back duly till now',
      'delay in paying off in the past',
    ];
    expect(
      judge(
        'credit_history',
        many(300, (at) => levels[at % 3] as string),
      ),
    ).toMatchObject({ verdict: 'free' });
  });

  test('codes of two letters are no countries, letters for sufficient are no sexes', () => {
    expect(
      judge(
        'kolom',
        many(60, (at) => ['AA', 'NL', 'ZQ'][at % 3] as string),
      ),
    ).toMatchObject({ verdict: 'free' });
    expect(
      judge(
        'kolom',
        many(60, (at) => ['V', 'O'][at % 2] as string),
      ),
    ).toMatchObject({ verdict: 'free' });
    expect(
      judge(
        'kolom',
        many(60, (at) => ['M', 'V'][at % 2] as string),
      ),
    ).toMatchObject({ verdict: 'bias', reasonCode: 'SEX', foundBy: 'values' });
  });

  test('country codes of a bank account are a proxy when the header says so', () => {
    expect(
      judge(
        'iban_land',
        many(50, (at) => ['NL', 'DE', 'PL'][at % 3] as string),
      ),
    ).toMatchObject({ verdict: 'proxy', reasonCode: 'IBAN_COUNTRY' });
  });

  test('a full date of birth becomes a year; a year is an age; anything else under that heading is refused', () => {
    const dates = many(30, (at) => `0${1 + (at % 9)}-03-${1950 + at}`);
    expect(judge('geboortedatum', dates, { kind: 'date' })).toMatchObject({
      verdict: 'proxy',
      reasonCode: 'BIRTH_DATE',
      becomesYear: true,
    });
    expect(judge('geboortedatum', ['1970', '1980'], { kind: 'number', years: true })).toMatchObject({
      verdict: 'proxy',
      reasonCode: 'AGE',
      becomesYear: false,
    });
    expect(judge('geboortedatum', ['a', 'b'])).toMatchObject({ verdict: 'refuse', reasonCode: 'BIRTH_DATE' });
  });

  test('the verdict carries no value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{6,9}@[a-z]{6,9}\.nl$/), { minLength: 1, maxLength: 5 }),
        (values) => {
          const printed = JSON.stringify(judge('kolom', values));
          for (const value of values) expect(printed).not.toContain(value);
        },
      ),
    );
  });
});
