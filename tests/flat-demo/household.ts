/** One made-up household on welfare, as a municipality's system would know it. Nothing here depends on the outcome. */

import { between, chance, logNormal, normal, pick, poisson } from '../../electron/engine/demo/draws.ts';
import type { RandomStream } from '../../shared/learning/random.ts';

/** Number, code or text; null is missing. */
export type DemoValue = number | string | null;

export type Household = Readonly<Record<string, DemoValue>>;

const REFERENCE_YEAR = 2025;
/** What source systems write where they know nothing: a number that is none. */
const UNKNOWN_DAYS = 99999;
const UNKNOWN_MONTHS = 999;

const ageBands = [
  { name: '18-29', from: 18, to: 29, share: 24 },
  { name: '30-39', from: 30, to: 39, share: 23 },
  { name: '40-49', from: 40, to: 49, share: 22 },
  { name: '50-59', from: 50, to: 59, share: 20 },
  { name: '60-66', from: 60, to: 66, share: 11 },
] as const;

const districts = ['Centrum', 'Noord', 'Havenkwartier', 'De Weide', 'Oosterpoort', 'Molenbuurt', 'Zuidrand'] as const;

/** The features, proxies and group attributes of one household. */
export function drawHousehold(stream: RandomStream): Household {
  // People who are late with one thing are late with others: this ties the three counts below together.
  const tardiness = Math.exp(0.5 * normal(stream) - 0.125);
  return {
    ...drawPerson(stream),
    ...drawBenefit(stream),
    ...drawIncome(stream),
    bewijsstukken_te_laat_12m: poisson(stream, 0.95 * tardiness),
    opgaven_te_laat_12m: poisson(stream, 0.6 * tardiness),
    openstaande_brieven: poisson(stream, 0.5 * tardiness),
    dagen_tot_reactie: chance(stream, 0.06) ? null : Math.round(logNormal(stream, 8 * tardiness, 0.5)),
    vakanties_te_laat_24m: poisson(stream, 0.28),
    vakantiedagen_12m: chance(stream, 0.45) ? 0 : between(stream, 2, 28),
    waarschuwingen_24m: poisson(stream, 0.15),
    maanden_sinds_gesprek: chance(stream, 0.03) ? UNKNOWN_MONTHS : between(stream, 0, 30),
    ...drawProgramme(stream),
    schuldregeling: yesOrNo(stream, 0.18),
    beslag: yesOrNo(stream, 0.11),
    eerdere_bijstand: yesOrNo(stream, 0.3),
    parttime_ondernemer: yesOrNo(stream, 0.05),
  };
}

/** Who they are: none of it bears on the outcome, some of it on how often they are investigated. */
function drawPerson(stream: RandomStream): Household {
  const band = pick(
    stream,
    ageBands.map((each) => [each, each.share] as const),
  );
  const household = pick(stream, [
    ['1', 52],
    ['2', 24],
    ['3', 18],
    ['4', 6],
  ]);
  const hasChildren = household === '2' || (household === '3' && chance(stream, 0.6));
  return {
    geslacht: chance(stream, household === '2' ? 0.62 : 0.5) ? 'V' : 'M',
    leeftijdsgroep: band.name,
    geboortejaar: REFERENCE_YEAR - between(stream, band.from, band.to),
    leefvorm: household,
    aantal_kinderen: hasChildren ? 1 + poisson(stream, 0.8) : 0,
    wijk: districts[stream.integer(districts.length)],
    // The planted proxy: young people miss more appointments, and that is all it says.
    niet_verschenen_12m: poisson(stream, band.name === '18-29' ? 1.2 : 0.3),
    aantal_adreswijzigingen_3jr: poisson(stream, 0.6),
    aantal_kostendelers: chance(stream, 0.7) ? 0 : between(stream, 1, 4),
  };
}

function drawBenefit(stream: RandomStream): Household {
  const monthlyNorms = [1346.83, 1923.26, 1077.46, 332.17] as const;
  return {
    statistiekcode: pick(stream, [
      ['01', 88],
      ['02', 8],
      ['03', 2],
      ['14', 2],
    ]),
    maanden_in_uitkering: Math.min(360, 1 + Math.round(logNormal(stream, 32, 0.9))),
    normbedrag: monthlyNorms[stream.integer(monthlyNorms.length)],
    dagen_op_adres: drawDaysAtAddress(stream),
    huurbedrag: drawRent(stream),
  };
}

function drawDaysAtAddress(stream: RandomStream): DemoValue {
  const days = Math.min(12_000, Math.round(logNormal(stream, 900, 1.2)));
  return pick<DemoValue>(stream, [
    [days, 955],
    [null, 30],
    [UNKNOWN_DAYS, 15],
  ]);
}

function drawRent(stream: RandomStream): DemoValue {
  const rent = Math.max(210, 560 + 110 * normal(stream));
  return pick<DemoValue>(stream, [
    [rent, 82],
    [0, 13],
    [null, 5],
  ]);
}

function drawIncome(stream: RandomStream): Household {
  const hasIncome = chance(stream, 0.42);
  const kind = pick(stream, [
    ['11', 45],
    ['31', 20],
    ['24', 13],
    ['23', 10],
    ['18', 7],
    ['98', 5],
  ]);
  const differs = chance(stream, hasIncome ? 0.36 : 0.11);
  return {
    soort_inkomsten: hasIncome ? kind : null,
    inkomsten_verrekend: hasIncome ? logNormal(stream, 310, 0.6) : 0,
    inkomsten_gewijzigd_12m: poisson(stream, hasIncome ? 1.5 : 0.25),
    // Missing where the register was not asked.
    verschil_uwv_inkomen: chance(stream, 0.06) ? null : differs ? logNormal(stream, 120, 0.9) : 0,
  };
}

function drawProgramme(stream: RandomStream): Household {
  if (chance(stream, 0.25)) return { traject_afgerond: null, type_voorziening: null };
  return {
    traject_afgerond: yesOrNo(stream, 0.4),
    type_voorziening: pick(stream, [
      ['01', 30],
      ['02', 22],
      ['04', 18],
      ['05', 12],
      ['08', 10],
      ['99', 8],
    ]),
  };
}

function yesOrNo(stream: RandomStream, shareOfYes: number): 'J' | 'N' {
  return chance(stream, shareOfYes) ? 'J' : 'N';
}
