import { countGroups, crossAttributes, type Tally } from '../../electron/engine/bias/count-groups.ts';
import { compareWithIntersections } from '../../electron/engine/bias/group-family.ts';
import { modelTallies } from '../../electron/engine/bias/model-tallies.ts';
import type { GroupAttribute } from '../../electron/engine/bias/read-groups.ts';
import type { GroupCount } from '../../shared/learning/bias/compare-groups.ts';
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

/**
 * No group difference is planted: notes the share of tables with at least one comparison that is called a difference. A table is what the page
 * shows of a model: all its measures for the groups of three attributes, each of 2 to 6 groups of unequal size, and for every intersection
 * of two of them.
 */
export function noteFalseAlarms(municipality: Municipality, findings: Findings): void {
  findings.note(
    'false-alarm',
    shareOf(TABLES, () => hasAlarm(municipality)),
  );
}

function hasAlarm(municipality: Municipality): boolean {
  const tallies = talliesOf(municipality);
  const attributes = ATTRIBUTES.map((name) => drawGroups(name, municipality));
  const countAll = (own: readonly GroupAttribute[]): GroupCount[] =>
    own.flatMap((attribute) => tallies.flatMap((tally) => countGroups(attribute, tally)));
  const figures = compareWithIntersections(countAll(attributes), countAll(crossAttributes(attributes)), OPTIONS);
  return figures.some(({ verdict }) => verdict === 'difference');
}

/** The measures of a model that flags the highest scores, on a random sample of which the outcomes are known. */
function talliesOf({ dossiers, flagged, drawn, probability, score, stream }: Municipality): Tally[] {
  const all = Array.from({ length: dossiers }, (_, row) => row);
  const unlawful = drawEach(stream, probability);
  const isChosen = new Uint8Array(dossiers);
  for (const row of all.toSorted((a, b) => score[b] - score[a]).slice(0, flagged)) isChosen[row] = 1;
  return modelTallies({
    eligible: Int32Array.from(all),
    isChosen: (row) => isChosen[row] === 1,
    random: Int32Array.from(drawSample(stream, all, drawn)),
    isUnlawful: (row) => unlawful[row] === 1,
  });
}

function drawGroups(name: string, { stream, dossiers }: Pick<Municipality, 'stream' | 'dossiers'>): GroupAttribute {
  const shares = drawShares(stream);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const values = Array.from({ length: dossiers }, () => {
    let left = stream.uniform() * total;
    const group = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return String(group === -1 ? shares.length - 1 : group);
  });
  return { name, values };
}

function drawShares(stream: RandomStream): number[] {
  const groups = FEWEST_GROUPS + stream.integer(MOST_GROUPS - FEWEST_GROUPS + 1);
  return Array.from({ length: groups }, () => 0.1 + stream.uniform());
}
