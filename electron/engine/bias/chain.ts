import { type ChainCount, type ChainStep, chainSteps } from '../../../shared/contract/assess-groups.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { countGroups, groupsOf } from './count-groups.ts';
import type { ModelRows } from './model-tallies.ts';
import type { Practice, PractisedDossier } from './practice.ts';
import type { GroupAttribute } from './read-groups.ts';

/** Who is at a step: members are places in the values of attributes, of rows or of dossiers of the practice. */
interface Present {
  readonly attributes: readonly GroupAttribute[];
  readonly members: Iterable<number>;
}

export interface ChainInput {
  readonly population: Int32Array;
  readonly model: Pick<ModelRows, 'eligible' | 'isChosen'>;
  readonly ofRows: readonly GroupAttribute[];
  /** Null where no quarterly delivery tells of it. */
  readonly practice: { readonly of: Practice; readonly attributes: readonly GroupAttribute[] } | null;
}

/**
 * How large a part of those at each step every group is (METHOD 8, chain view): equal hit rates per group can clear a process that got
 * more lopsided at every step. The first two steps are of today, the others of the practice since its first day.
 */
export function chainOf(input: ChainInput): ChainCount[] {
  const present = new Map(chainSteps.map((step) => [step, presentAt(step, input)]));
  return input.ofRows.flatMap(({ name, values }) => {
    const groups = new Set([...groupsOf({ name, values }), ...groupsElsewhere(name, input)]);
    return chainSteps.flatMap((step) => countsAt(step, name, [...groups], present.get(step) ?? null));
  });
}

/** Groups of which there were members in the past only. */
function groupsElsewhere(attribute: string, { practice }: ChainInput): readonly string[] {
  const own = practice?.attributes.find(({ name }) => name === attribute);
  return own === undefined ? [] : groupsOf(own);
}

function countsAt(
  step: ChainStep,
  attribute: string,
  groups: readonly string[],
  present: Present | null,
): ChainCount[] {
  const own = present?.attributes.find(({ name }) => name === attribute);
  if (present === null || own === undefined)
    return groups.map((group) => ({ step, attribute, group, n: null, total: null, share: null, hidden: null }));
  const counted = countGroups(own, { measure: 'selected', members: present.members, isHit: () => true });
  const byGroup = new Map(counted.map(({ group, n }) => [group, n]));
  const total = counted.reduce((sum, { n }) => sum + n, 0);
  return groups.map((group) => {
    const n = byGroup.get(group) ?? 0;
    return { step, attribute, group, n, total, share: total === 0 ? null : wilson(n, total), hidden: null };
  });
}

const practiceSteps: Readonly<Partial<Record<ChainStep, (dossier: PractisedDossier) => boolean>>> = {
  manual: ({ byHand }) => byHand,
  investigated: ({ investigated }) => investigated,
  found: ({ found }) => found,
  measure: ({ sanctioned }) => sanctioned,
  upheld: ({ upheld }) => upheld,
};

function presentAt(step: ChainStep, { population, model, ofRows, practice }: ChainInput): Present | null {
  if (step === 'population') return { attributes: ofRows, members: population };
  if (step === 'model') return { attributes: ofRows, members: model.eligible.filter(model.isChosen) };
  const isAtStep = practiceSteps[step];
  if (practice === null || isAtStep === undefined) return null;
  if (step === 'measure' && !practice.of.tellsSanctions) return null;
  const { dossiers } = practice.of;
  const members = dossiers.flatMap((dossier, member) => (isAtStep(dossier) ? [member] : []));
  return { attributes: practice.attributes, members };
}
