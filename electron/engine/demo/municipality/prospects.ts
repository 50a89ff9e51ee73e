/** For every dossier on every reference date: what makes it unlawful, and what makes the office look into it. */
import type { DemoMunicipalityFeature } from '../../../../shared/domain/demo-municipality-truths.ts';
import { drawDossier, isActive, isInGroup } from './dossier.ts';
import { featuresOn, historyOf } from './features.ts';
import { logOddsOf } from './planted-rules.ts';
import type { Setting } from './setting.ts';

/** All arrays hold one number per dossier and reference date: that of dossier d on date q stands at d x quarters + q. */
export interface Prospects {
  readonly dossiers: number;
  readonly quarters: number;
  readonly active: Uint8Array;
  /** Belongs to the group that is investigated more often. */
  readonly inGroup: Uint8Array;
  /** There is an income signal: the route of the investigation may follow from it. */
  readonly hasSignal: Uint8Array;
  /** Log-odds of unlawful that the rules add up to, without intercept. */
  readonly truth: Float64Array;
  /** Log-odds of being selected that the office's habits add up to, without intercept. */
  readonly habit: Float64Array;
}

/** What makes the office look into a file, besides the lot: close to the truth but not the truth. */
const habits = [
  habit('stukken_te_laat_12m', 2, 0.9),
  habit('inkomenssignaal_hoogste_12m', 100, 1.3),
  habit('vakanties_te_laat_24m', 1, 0.7),
  habit('brieven_wonen_12m', 1, 0.3),
];

function habit(feature: DemoMunicipalityFeature, value: number, logOdds: number) {
  return { conditions: [{ feature, operator: '>=', value }] as const, logOdds };
}

/** Draws every dossier once and keeps only these numbers of it: some 20 bytes per dossier and reference date. */
export function prospectsOf(dossiers: number, setting: Setting): Prospects {
  const { referenceDates } = setting.calendar;
  const quarters = referenceDates.length;
  const size = dossiers * quarters;
  const prospects = {
    dossiers,
    quarters,
    active: new Uint8Array(size),
    inGroup: new Uint8Array(size),
    hasSignal: new Uint8Array(size),
    truth: new Float64Array(size),
    habit: new Float64Array(size),
  };
  for (let index = 0; index < dossiers; index++) {
    const dossier = drawDossier(index, setting);
    const history = historyOf(dossier, setting);
    for (const [quarter, day] of referenceDates.entries()) {
      if (!isActive(dossier, day)) continue;
      const at = index * quarters + quarter;
      const features = featuresOn(history, quarter, setting);
      prospects.active[at] = 1;
      prospects.inGroup[at] = isInGroup(dossier, setting.truths.overInvestigated.group, day) ? 1 : 0;
      prospects.hasSignal[at] = (features.inkomenssignaal_hoogste_12m ?? 0) > 0 ? 1 : 0;
      prospects.truth[at] = logOddsOf(setting.truths.rules, features);
      prospects.habit[at] = logOddsOf(habits, features);
    }
  }
  return prospects;
}
