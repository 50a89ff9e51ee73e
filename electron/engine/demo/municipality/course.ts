/** What happens to the dossiers, quarter by quarter: who is unlawful, who is looked into, and what comes of it. */
import { probabilityOf } from '../../../../shared/learning/additive-model.ts';
import { type RandomStream, randomStream } from '../../../../shared/learning/random.ts';
import { chance } from '../draws.ts';
import { interceptFor } from '../intercept.ts';
import type { Prospects } from './prospects.ts';
import { type Setting, streamOf } from './setting.ts';

/** How an investigation ends. `upheld`: found unlawful by mistake, and the objection is upheld later. */
export type Result = 'lawful' | 'unlawful' | 'upheld' | 'brokenOff' | 'withdrawn';

export interface Selected {
  /** Number of the reference date on which it was selected. */
  readonly quarter: number;
  /** Drawn by lot, and with which probability (0 to 1). */
  readonly random: boolean;
  readonly probability: number;
  readonly hasSignal: boolean;
  readonly unlawful: boolean;
  readonly result: Result;
}

export interface Course {
  /** Per dossier, oldest first. */
  readonly selected: readonly (readonly Selected[])[];
  /** 1 for unlawful, per dossier and reference date as in Prospects. */
  readonly unlawful: Uint8Array;
}

/** Log-odds of being selected that tips and suspicions add where something is indeed wrong. */
const TIP = 1;
/** Reference dates on which a dossier is left alone by habit (not by lot) once it was looked into. */
const PAUSE = { found: 3, otherwise: 2 } as const;
/** Share of those not left alone that habit can select at most: in a very small group they may be few. */
const MOST_OF_FREE = 0.95;
const LOT_STREAM = 1;

/** One dossier on its way through the quarters. */
interface Fate {
  readonly stream: RandomStream;
  /** Unlawful while this is below the probability of it. */
  luck: number;
  renew: boolean;
  pausedUntil: number;
  readonly selected: Selected[];
}

export function drawCourse(prospects: Prospects, setting: Setting): Course {
  const { dossiers, quarters, active, truth } = prospects;
  const intercept = interceptFor(
    [...truth].filter((_, at) => active[at] === 1),
    setting.truths.baseRate,
  );
  const fates = Array.from({ length: dossiers }, (_, index): Fate => {
    const stream = streamOf(setting, index, 'fate');
    return { stream, luck: stream.uniform(), renew: false, pausedUntil: 0, selected: [] };
  });
  const unlawful = new Uint8Array(dossiers * quarters);
  for (let quarter = 0; quarter < quarters; quarter++) {
    const at = (index: number) => index * quarters + quarter;
    for (const [index, fate] of fates.entries()) {
      renewLuck(fate, setting.truths.renewal);
      const probability = probabilityOf(intercept + (truth[at(index)] as number));
      unlawful[at(index)] = active[at(index)] === 1 && fate.luck < probability ? 1 : 0;
    }
    investigateQuarter(quarter, { prospects, unlawful, fates, setting });
  }
  return { selected: fates.map(({ selected }) => selected), unlawful };
}

/** Both numbers are drawn in any case, so that one dossier's past does not move its later draws. */
function renewLuck(fate: Fate, renewal: number): void {
  const renewed = chance(fate.stream, renewal);
  const luck = fate.stream.uniform();
  if (renewed || fate.renew) fate.luck = luck;
  fate.renew = false;
}

interface Situation {
  readonly prospects: Prospects;
  readonly unlawful: Uint8Array;
  readonly fates: readonly Fate[];
  readonly setting: Setting;
}

function investigateQuarter(quarter: number, situation: Situation): void {
  const { prospects, unlawful, fates, setting } = situation;
  const rows = [...fates.keys()].filter((index) => prospects.active[index * prospects.quarters + quarter] === 1);
  if (rows.length === 0) return;
  const lot = drawLot(rows, setting.truths.drawnAtRandomPerYear / 4, quarter, setting);
  const probability = selectionProbabilities(rows, quarter, situation);
  for (const [position, index] of rows.entries()) {
    const fate = fates[index] as Fate;
    const at = index * prospects.quarters + quarter;
    const isUnlawful = unlawful[at] === 1;
    const chosen = chance(fate.stream, probability[position] as number);
    const result = drawResult(fate.stream, isUnlawful, setting);
    const random = lot.has(index);
    if (!(random || chosen)) continue;
    fate.selected.push({
      quarter,
      random,
      probability: random ? lot.size / rows.length : 0,
      hasSignal: prospects.hasSignal[at] === 1,
      unlawful: isUnlawful,
      result,
    });
    // What was wrong is put right: from then on it is as likely to go wrong as with anybody.
    fate.renew = result === 'unlawful';
    const found = result === 'unlawful' || result === 'upheld';
    fate.pausedUntil = quarter + (found ? PAUSE.found : PAUSE.otherwise);
  }
}

function drawResult(stream: RandomStream, unlawful: boolean, { truths }: Setting): Result {
  const draw = stream.uniform();
  const mistaken = chance(stream, truths.upheld);
  if (draw < truths.brokenOff) return 'brokenOff';
  if (draw < truths.brokenOff + truths.withdrawn) return 'withdrawn';
  if (unlawful) return 'unlawful';
  return mistaken ? 'upheld' : 'lawful';
}

/** A simple random sample without replacement from all who are in benefit. */
function drawLot(rows: readonly number[], share: number, quarter: number, { seed }: Setting): ReadonlySet<number> {
  const order = Int32Array.from(rows);
  randomStream(seed, LOT_STREAM + quarter).shuffle(order);
  return new Set(order.subarray(0, Math.max(1, Math.round(rows.length * share))));
}

/** Per row the probability of being selected outside the lot; the group's share is `ratio` times that of the others. */
function selectionProbabilities(rows: readonly number[], quarter: number, situation: Situation): Float64Array {
  const { prospects, unlawful, fates, setting } = situation;
  const { overInvestigated, investigatedPerYear, drawnAtRandomPerYear } = setting.truths;
  const at = (index: number) => index * prospects.quarters + quarter;
  const lotShare = drawnAtRandomPerYear / 4;
  const groupShare = rows.filter((index) => prospects.inGroup[at(index)] === 1).length / rows.length;
  const shareOfOthers = investigatedPerYear / 4 / (1 - groupShare + overInvestigated.ratio * groupShare);
  const probabilities = new Float64Array(rows.length);
  for (const side of [0, 1]) {
    const members = [...rows.keys()].filter((position) => prospects.inGroup[at(rows[position] as number)] === side);
    const free = members.filter((position) => (fates[rows[position] as number] as Fate).pausedUntil <= quarter);
    if (free.length === 0) continue;
    const wanted = side === 1 ? overInvestigated.ratio * shareOfOthers : shareOfOthers;
    const outsideLot = (wanted - lotShare) / (1 - lotShare);
    if (!(outsideLot > 0 && outsideLot < 1)) throw new RangeError('the shares of the demo truths leave no room');
    const logOdds = free.map((position) => {
      const index = rows[position] as number;
      return (prospects.habit[at(index)] as number) + (unlawful[at(index)] === 1 ? TIP : 0);
    });
    const intercept = interceptFor(logOdds, Math.min(MOST_OF_FREE, (outsideLot * members.length) / free.length));
    free.forEach((position, order) => {
      probabilities[position] = probabilityOf(intercept + (logOdds[order] as number));
    });
  }
  return probabilities;
}
