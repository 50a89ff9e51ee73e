import { compareGroups, type GroupCount } from '../../shared/learning/bias/compare-groups.ts';
import type { RandomStream } from '../../shared/learning/random.ts';
import { drawEach, drawSample } from './draws.ts';
import { type Findings, shareOf } from './findings.ts';
import type { Municipality } from './municipality.ts';

/** A table of groups: three attributes that have nothing to do with anything. */
const ATTRIBUTES = ['first', 'second', 'third'] as const;
const FEWEST_GROUPS = 2;
const MOST_GROUPS = 6;
const TABLES = 4;

/** With next to no margin hardly anything is called equal, so that every significant difference is an alarm: the hardest case. */
const OPTIONS = { margin: 0.001, smallest: 20 };

/** Who counts in a measure, and who of these is a hit. */
interface Measure {
  readonly name: string;
  readonly members: readonly number[];
  readonly isHit: (row: number) => boolean;
}

/**
 * No group difference is planted: notes the share of tables with at least one comparison that is called a difference. A table has all
 * measures of METHOD 8 for the groups of three attributes, each of 2 to 6 groups of unequal size.
 */
export function noteFalseAlarms(municipality: Municipality, findings: Findings): void {
  const hasAlarm = (): boolean =>
    compareGroups(tableOf(municipality), OPTIONS).some(({ verdict }) => verdict === 'difference');
  findings.note('false-alarm', shareOf(TABLES, hasAlarm));
}

function tableOf(municipality: Municipality): GroupCount[] {
  const measures = measuresOf(municipality);
  return ATTRIBUTES.flatMap((attribute) => {
    const { groups, groupOf } = drawGroups(municipality.stream, municipality.dossiers);
    return measures.flatMap((measure) => countPerGroup(measure, attribute, groups, groupOf));
  });
}

function measuresOf({ dossiers, flagged, drawn, probability, score, stream }: Municipality): Measure[] {
  const all = Array.from({ length: dossiers }, (_, row) => row);
  const unlawful = drawEach(stream, probability);
  const chosen = all.toSorted((a, b) => score[b] - score[a]).slice(0, flagged);
  const isChosen = new Uint8Array(dossiers);
  for (const row of chosen) isChosen[row] = 1;
  const sample = drawSample(stream, all, drawn);
  const isUnlawful = (row: number): boolean => unlawful[row] === 1;
  const isFlagged = (row: number): boolean => isChosen[row] === 1;
  return [
    { name: 'selection', members: all, isHit: isFlagged },
    { name: 'wrongly investigated', members: all, isHit: (row) => isFlagged(row) && !isUnlawful(row) },
    { name: 'precision', members: chosen, isHit: isUnlawful },
    { name: 'base rate', members: sample, isHit: isUnlawful },
    { name: 'false-positive rate', members: sample.filter((row) => !isUnlawful(row)), isHit: isFlagged },
    { name: 'false-negative rate', members: sample.filter(isUnlawful), isHit: (row) => !isFlagged(row) },
  ];
}

function drawGroups(stream: RandomStream, dossiers: number): { groups: number; groupOf: Uint8Array } {
  const groups = FEWEST_GROUPS + stream.integer(MOST_GROUPS - FEWEST_GROUPS + 1);
  const shares = Array.from({ length: groups }, () => 0.1 + stream.uniform());
  const total = shares.reduce((sum, share) => sum + share, 0);
  const groupOf = Uint8Array.from({ length: dossiers }, () => {
    let left = stream.uniform() * total;
    const group = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return group === -1 ? groups - 1 : group;
  });
  return { groups, groupOf };
}

function countPerGroup(measure: Measure, attribute: string, groups: number, groupOf: Uint8Array): GroupCount[] {
  const n = new Array<number>(groups).fill(0);
  const hits = new Array<number>(groups).fill(0);
  for (const row of measure.members) {
    n[groupOf[row]]++;
    if (measure.isHit(row)) hits[groupOf[row]]++;
  }
  return n.map((size, group) => ({
    measure: measure.name,
    attribute,
    group: String(group),
    hits: hits[group],
    n: size,
  }));
}
