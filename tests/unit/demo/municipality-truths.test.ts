import { describe, expect, it } from 'vitest';
import { type DemoMunicipality, demoMunicipality } from '../../../electron/engine/demo/municipality/municipality.ts';
import { ruleHolds } from '../../../electron/engine/demo/municipality/planted-rules.ts';
import type { PlantedInvestigation } from '../../../electron/engine/demo/municipality/truth.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import {
  type DemoMunicipalityTruths,
  demoMunicipalityTruths,
} from '../../../shared/domain/demo-municipality-truths.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { compareHitRates } from '../../../shared/learning/stats/compare-hit-rates.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { cellsOf } from './municipality-cells.ts';

type Planted = readonly PlantedInvestigation[];

const hitsOf = (planted: Planted) => planted.filter(({ unlawful }) => unlawful).length;
const outcomesOf = (planted: Planted) => Uint8Array.from(planted, ({ unlawful }) => (unlawful ? 1 : 0));

describe.each([1, 2, 3])('the standard municipality with seed %d', (seed) => {
  const town = demoMunicipality({ seed });
  const { investigations, quarters } = town.truth();
  const known = investigations.filter((each) => each.known);
  const random = known.filter((each) => each.random);

  it('knows enough outcomes, and enough unlawful ones to train rules on', () => {
    expect(known.length).toBeGreaterThan(2500);
    expect(known.length).toBeLessThan(3500);
    expect(hitsOf(known)).toBeGreaterThan(300);
    expect(Math.abs(1 - known.length / investigations.length - 0.08)).toBeLessThan(0.03);
  });

  it('has about one in ten unlawful on every reference date, and more where it was selected', () => {
    for (const { active, unlawful } of quarters) {
      expect(Math.abs(active - 2300)).toBeLessThan(230);
      expect(Math.abs(unlawful / active - 0.1)).toBeLessThan(0.025);
    }
    const selected = known.filter((each) => !each.random);
    expect(newcombe(hitsOf(selected), selected.length, hitsOf(random), random.length).low).toBeGreaterThan(0);
    expect(Math.abs(hitsOf(random) / random.length - 0.1)).toBeLessThan(0.04);
  });

  it('can be ranked with an area under the curve of about 0.80, not more', () => {
    const best = auc(
      outcomesOf(known),
      Float64Array.from(known, ({ logOdds }) => logOdds),
    );
    expect(Math.abs(best.value - 0.805)).toBeLessThan(0.025);
  });

  it('shows every planted rule in a plain count', () => {
    for (const rule of demoMunicipalityTruths.rules) {
      const inside = known.filter(({ features }) => ruleHolds(rule, features));
      const outside = known.filter(({ features }) => !ruleHolds(rule, features));
      const difference = newcombe(hitsOf(inside), inside.length, hitsOf(outside), outside.length);
      if (rule.direction === 'more') expect(difference.low, rule.id).toBeGreaterThan(0);
      else expect(difference.high, rule.id).toBeLessThan(0);
      expect(Math.sign(rule.logOdds)).toBe(rule.direction === 'more' ? 1 : -1);
    }
  });

  it('looks into one group twice as often without finding more', () => {
    const young = dossierQuartersOfGroup(town);
    const ofGroup = investigations.filter((each) => each.overInvestigated);
    const ofOthers = investigations.filter((each) => !each.overInvestigated);
    const ratio = ofGroup.length / young.inGroup / (ofOthers.length / young.others);
    expect(Math.abs(ratio - demoMunicipalityTruths.overInvestigated.ratio)).toBeLessThan(0.25);
    const hitRate = (planted: Planted) => hitsOf(planted) / planted.filter((each) => each.known).length;
    expect(hitRate(ofGroup)).toBeLessThan(hitRate(ofOthers));
  });

  it('has a proxy that gives the group away and says nothing about the outcome', () => {
    const { feature } = demoMunicipalityTruths.proxy;
    const values = (planted: Planted) => Float64Array.from(planted, ({ features }) => features[feature] ?? 0);
    const group = Uint8Array.from(investigations, ({ inProxyGroup }) => (inProxyGroup ? 1 : 0));
    expect(auc(group, values(investigations)).low).toBeGreaterThan(0.65);
    // Within a group it tells nothing; across groups no more than that the young are looked into more often.
    for (const side of [true, false]) {
      const members = known.filter(({ inProxyGroup }) => inProxyGroup === side);
      const within = auc(outcomesOf(members), values(members));
      expect(within.low).toBeLessThan(0.51);
      expect(within.high).toBeGreaterThan(0.49);
    }
  });

  it('leaks the outcome through the debt, on the reference date before the finding', () => {
    const debts = debtsByDossierAndDate(town);
    const leaked = known.map(({ dossier, referenceDate }) => debts.get(`${dossier} ${referenceDate}`) ?? 0);
    expect(auc(outcomesOf(known), Float64Array.from(leaked)).low).toBeGreaterThan(0.95);
  });
});

describe('the truths', () => {
  /** Luck anew every quarter, nearly everybody by lot, nothing broken off: the investigations show what is true. */
  const open: DemoMunicipalityTruths = {
    ...demoMunicipalityTruths,
    renewal: 1,
    investigatedPerYear: 2.5,
    drawnAtRandomPerYear: 2.4,
    brokenOff: 0,
    withdrawn: 0,
    upheld: 0,
    overInvestigated: { ...demoMunicipalityTruths.overInvestigated, ratio: 1 },
  };

  it('hold among those drawn by lot: the base rate, young or not', () => {
    const { investigations } = demoMunicipality({ clients: 1500, seed: 4, truths: open }).truth();
    const random = investigations.filter((each) => each.random);
    const young = random.filter((each) => each.overInvestigated);
    const others = random.filter((each) => !each.overInvestigated);
    expect(Math.abs(hitsOf(random) / random.length - open.baseRate)).toBeLessThan(0.012);
    const { verdict } = compareHitRates(hitsOf(young), young.length, hitsOf(others), others.length);
    expect(verdict).toBe('equal-within-margin');
  });

  it.each(demoMunicipalityTruths.rules)('plant $id with its log-odds', (rule) => {
    const truths = { ...open, rules: [rule] };
    const { investigations } = demoMunicipality({ clients: 1500, seed: 6, truths }).truth();
    const inside = sideOf(investigations.filter(({ features }) => ruleHolds(rule, features)));
    const outside = sideOf(investigations.filter(({ features }) => !ruleHolds(rule, features)));
    const standardError = Math.sqrt(inside.variance + outside.variance);
    expect(Math.abs(inside.logOdds - outside.logOdds - rule.logOdds)).toBeLessThan(3 * standardError);
    expect(standardError).toBeLessThan(0.2);
  });

  it('last: who is unlawful on one date mostly is on the next, unless it was found', () => {
    const lasting = { ...open, renewal: 0.1 };
    const changed = (truths: DemoMunicipalityTruths) => {
      const { investigations } = demoMunicipality({ clients: 400, seed: 2, truths }).truth();
      const pairs = investigations
        .map((each, index) => [each, investigations[index + 1]] as const)
        .filter(([each, next]) => next?.dossier === each.dossier && !each.unlawful);
      return pairs.filter(([, next]) => next?.unlawful).length / pairs.length;
    };
    expect(changed(lasting)).toBeLessThan(0.5 * changed(open));
  });
});

function sideOf(planted: Planted): { readonly logOdds: number; readonly variance: number } {
  const hits = hitsOf(planted);
  const misses = planted.length - hits;
  return { logOdds: Math.log(hits / misses), variance: 1 / hits + 1 / misses };
}

function daysOf(date: string): number {
  return daysOfIso(date.split('-').reverse().join('-'));
}

/** Dossiers per reference date but the last, of which the investigations are yet to come, by age of the applicant. */
function dossierQuartersOfGroup(town: DemoMunicipality): { readonly inGroup: number; readonly others: number } {
  const clients = town.tables.find(({ name }) => name === 'Clientgegevens')!;
  let inGroup = 0;
  let others = 0;
  for (const row of cellsOf(clients)) {
    if (row['rol'] !== 'A' || row['peildatum'] === '01-10-2026') continue;
    const age = Number(row['peildatum']!.slice(-4)) - Number(row['geboortejaar']);
    if (age < 30) inGroup++;
    else others++;
  }
  return { inGroup, others };
}

function debtsByDossierAndDate(town: DemoMunicipality): ReadonlyMap<string, number> {
  const benefits = town.tables.find(({ name }) => name === 'Uitkeringen')!;
  const debts = new Map<string, number>();
  for (const row of cellsOf(benefits)) {
    if (row['openstaande_vordering'] === '') continue;
    const euros = Number(row['openstaande_vordering']!.replace('.', '').replace(',', '.'));
    debts.set(`${row['dossiernr']} ${daysOf(row['peildatum']!)}`, euros);
  }
  return debts;
}
