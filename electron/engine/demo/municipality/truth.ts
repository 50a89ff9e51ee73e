/** What is true of the demo municipality and in no file of it. */
import { deliveredOn } from './calendar.ts';
import type { Course } from './course.ts';
import { isInGroup } from './dossier.ts';
import { featuresOn, historyOf, type KnownFeatures } from './features.ts';
import { logOddsOf } from './planted-rules.ts';
import type { Prospects } from './prospects.ts';
import type { Setting } from './setting.ts';
import type { Case } from './table.ts';

/** One delivered investigation. */
export interface PlantedInvestigation {
  readonly number: string;
  readonly dossier: string;
  readonly client: string;
  /** Days since 1970-01-01: the reference date on which it was selected, and its first day. */
  readonly referenceDate: number;
  readonly start: number;
  readonly random: boolean;
  readonly unlawful: boolean;
  /** Ended with an outcome that says so: not running, broken off or withdrawn. */
  readonly known: boolean;
  /** As known on the reference date, which is at most a month before the start. */
  readonly features: KnownFeatures;
  /** What the planted rules add up to: no model can rank better than this. */
  readonly logOdds: number;
  readonly overInvestigated: boolean;
  readonly inProxyGroup: boolean;
}

export interface MunicipalityTruth {
  readonly investigations: readonly PlantedInvestigation[];
  /** Per reference date: dossiers in benefit, and those of them that are unlawful. */
  readonly quarters: readonly { readonly active: number; readonly unlawful: number }[];
}

export function truthOf(
  cases: Iterable<Case>,
  prospects: Prospects,
  course: Course,
  setting: Setting,
): MunicipalityTruth {
  const investigations: PlantedInvestigation[] = [];
  for (const each of cases) {
    if (each.investigations.length > 0) investigations.push(...plantedIn(each));
  }
  const count = (flags: Uint8Array, quarter: number) =>
    flags.reduce((sum, flag, at) => sum + (at % prospects.quarters === quarter ? flag : 0), 0);
  const quarters = setting.calendar.referenceDates.map((_, quarter) => ({
    active: count(prospects.active, quarter),
    unlawful: count(course.unlawful, quarter),
  }));
  return { investigations, quarters };
}

function plantedIn({ dossier, investigations, setting }: Case): readonly PlantedInvestigation[] {
  const history = historyOf(dossier, setting);
  const { calendar, truths } = setting;
  return investigations
    .filter(({ start }) => start <= calendar.newest)
    .map((each) => {
      const referenceDate = calendar.referenceDates[each.quarter] as number;
      const features = featuresOn(history, each.quarter, setting);
      const running = deliveredOn(calendar, each.end) === null;
      return {
        number: each.number,
        dossier: dossier.number,
        client: dossier.client,
        referenceDate,
        start: each.start,
        random: each.random,
        unlawful: each.unlawful,
        known: !running && each.result !== 'brokenOff' && each.result !== 'withdrawn',
        features,
        logOdds: logOddsOf(truths.rules, features),
        overInvestigated: isInGroup(dossier, truths.overInvestigated.group, referenceDate),
        inProxyGroup: isInGroup(dossier, truths.proxy.group, referenceDate),
      };
    });
}
