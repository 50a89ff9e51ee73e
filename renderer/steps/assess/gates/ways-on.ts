import type { CheckId } from '../../../../shared/domain/gates.ts';
import { goTo } from '../../../app/actions.ts';
import { type AssessTab, showTab } from '../store.ts';

/** Where something can be done about a check: another part of Toetsen, or another step. */
type Place = { readonly tab: AssessTab } | { readonly step: 'intake' | 'prepare' | 'rank' };

const places: Partial<Readonly<Record<CheckId, Place>>> = {
  criteriaMet: { tab: 'criteria' },
  criteriaBefore: { tab: 'criteria' },
  dataJudged: { step: 'intake' },
  dataPresent: { step: 'prepare' },
  featuresJustified: { step: 'prepare' },
  featuresKnown: { step: 'prepare' },
  featuresLeak: { step: 'prepare' },
  randomMeasured: { step: 'rank' },
  randomApart: { tab: 'criteria' },
  rerunIdentical: { tab: 'stability' },
  listSteady: { tab: 'stability' },
  driftNone: { tab: 'drift' },
  notExpired: { tab: 'drift' },
  biasMeasured: { tab: 'groups' },
  biasExplained: { tab: 'groups' },
  biasUndecided: { tab: 'groups' },
  biasOnTime: { tab: 'groups' },
};

export const wayOn = (check: CheckId): Place | null => places[check] ?? null;

export function follow(place: Place): void {
  if ('tab' in place) showTab(place.tab);
  else goTo(place.step);
}
