import type { ColumnProfile } from './columns.ts';
import type { ColumnVerdict } from './refusals.ts';
import { headerWords } from './refusals-headers.ts';
import { reasonOf, type Verdict } from './refusals-reasons.ts';
import { isOutcomeHeader, type OutcomeValues, proposeOutcomeValues } from './roles-outcome.ts';
import { isSplitWord } from './split.ts';

/** What a column of one flat table is. `refuse` also means: left out by choice. */
export const roles = ['number', 'person', 'outcome', 'feature', 'group', 'weight', 'split', 'refuse'] as const;
export type Role = (typeof roles)[number];

/**
 * What only a table has that was made ready from quarterly deliveries: whether a row is a dossier of today or a training case
 * (`population`, see `populationCodes`), why and with what probability it was investigated, and the date as of which its features hold.
 */
export const preparedRoles = ['population', 'route', 'probability', 'asOf'] as const;
export type PreparedRole = (typeof preparedRoles)[number];

/** A dossier that may be selected; one that was investigated shortly before or still is; an investigation to train on. */
export const populationCodes = { open: 'J', investigated: 'O', training: 'N' } as const;

/** Why a role is proposed, for the page to word. */
export type RoleWhy =
  | 'COLUMN_REFUSED'
  | 'PROXY_NEEDS_REASON'
  | 'GROUP_ATTRIBUTE'
  | 'PROCESS'
  | 'NUMBER_HEADER'
  | 'NUMBER_UNIQUE'
  | 'PERSON_HEADER'
  | 'OUTCOME_HEADER'
  | 'OUTCOME_ONLY_BINARY'
  | 'SPLIT_HEADER'
  | 'SPLIT_VALUES'
  | 'FOLD'
  | 'WEIGHT_HEADER'
  | 'TOO_MANY_LEVELS'
  | 'ONE_VALUE'
  | 'ROLE_TAKEN'
  | 'FEATURE';

export interface RoleProposal {
  readonly role: Role;
  readonly why: RoleWhy;
  /** Only with role `outcome`: what its values mean; empty lists are a question to the analyst. */
  readonly outcomeValues?: OutcomeValues;
}

/** Whether a column with this verdict may get this role: yes, only with a written reason, or never. */
export function roleAllowed(verdict: Verdict, role: Role): 'yes' | 'withReason' | 'no' {
  if (role === 'refuse' || verdict === 'free') return 'yes';
  if (verdict === 'refuse') return 'no';
  if (verdict === 'bias') return role === 'group' ? 'yes' : 'no';
  if (verdict === 'process') return role === 'feature' || role === 'group' ? 'no' : 'yes';
  if (role === 'feature') return 'withReason';
  return role === 'group' ? 'yes' : 'no';
}

/** Headers of the dossier number, the best first. */
const numberHeaders: readonly RegExp[] = [
  / dossier ?(?:nr|nummer|no|id|number)? /,
  / (?:zaak|case|file|record) ?(?:nr|nummer|no|id|number) /,
  / (?:client|klant|person|persoon|household|huishouden) ?(?:nr|nummer|no|id|number) /,
  / pseudoniem| pseudonym/,
  / id /,
  /^ (?:nummer|nr|number) \|/,
];
/** Headers that tell whose dossier it is, where another column numbers the dossiers. */
const personHeader = / (?:client|klant|person|persoon|household|huishouden) ?(?:nr|nummer|no|id|number)? /;
const splitHeader = / (?:split|partitie|partition|dataset|subset|train ?test) /;
const foldHeader = / (?:fold|folds|vouw) /;
const weightHeader = / (?:weight|weights|gewicht|weging|weegfactor|wgt|sample ?weight|observation ?weight) /;

/** More levels than this cannot be learned from nor read. */
const MOST_LEVELS = 100;

/** 0 is the best number header; -1 is none. Only a column whose values mostly differ can number dossiers. */
function numberRank(profile: ColumnProfile): number {
  const words = headerWords(profile.name);
  if (profile.distinctIsExact && profile.distinct < 0.5 * profile.rows) return -1;
  return numberHeaders.findIndex((pattern) => pattern.test(words));
}

function isRunningNumber(profile: ColumnProfile): boolean {
  const { kind, min, max, rows } = profile;
  return kind === 'number' && Number.isInteger(min) && max !== null && max - (min as number) === rows - 1;
}

function holdsSplit(profile: ColumnProfile): boolean {
  const { topValues, distinct } = profile;
  return distinct >= 2 && topValues.length === distinct && topValues.every(({ value }) => isSplitWord(value));
}

function proposeSpecial(profile: ColumnProfile): RoleProposal | null {
  const words = headerWords(profile.name);
  if (holdsSplit(profile)) return { role: 'split', why: splitHeader.test(words) ? 'SPLIT_HEADER' : 'SPLIT_VALUES' };
  if (foldHeader.test(words)) return { role: 'refuse', why: 'FOLD' };
  if (isOutcomeHeader(profile)) {
    return { role: 'outcome', why: 'OUTCOME_HEADER', outcomeValues: proposeOutcomeValues(profile) };
  }
  if (weightHeader.test(words) && profile.kind === 'number' && (profile.min ?? -1) >= 0) {
    return { role: 'weight', why: 'WEIGHT_HEADER' };
  }
  if (numberRank(profile) >= 0) return { role: 'number', why: 'NUMBER_HEADER' };
  const mayNumber = profile.kind === 'code' || profile.kind === 'text' || isRunningNumber(profile);
  return profile.unique && profile.rows > 1 && mayNumber ? { role: 'number', why: 'NUMBER_UNIQUE' } : null;
}

/** The role that one column seems to have. A proposal, never a decision: proxies stay out until a reason is written. */
export function proposeRole(profile: ColumnProfile, verdict: ColumnVerdict): RoleProposal {
  if (verdict.verdict === 'refuse') return { role: 'refuse', why: 'COLUMN_REFUSED' };
  const group = verdict.reasonCode !== null && reasonOf(verdict.reasonCode).group;
  if (group) return { role: 'group', why: 'GROUP_ATTRIBUTE' };
  if (verdict.verdict === 'proxy') return { role: 'refuse', why: 'PROXY_NEEDS_REASON' };
  if (verdict.verdict === 'process') return { role: 'refuse', why: 'PROCESS' };
  const special = proposeSpecial(profile);
  if (special !== null) return special;
  if (profile.distinct <= 1) return { role: 'refuse', why: 'ONE_VALUE' };
  const levels = profile.kind === 'code' || profile.kind === 'text';
  if (levels && profile.distinct > MOST_LEVELS) return { role: 'refuse', why: 'TOO_MANY_LEVELS' };
  return { role: 'feature', why: 'FEATURE' };
}

interface JudgedColumn {
  readonly profile: ColumnProfile;
  readonly verdict: ColumnVerdict;
}

/** Roles that one table has at most once. */
export const singleRoles: readonly Role[] = ['number', 'person', 'outcome', 'split', 'weight'];

function bestOf(role: Role, columns: readonly JudgedColumn[], proposals: readonly RoleProposal[]): number {
  const rank = (index: number): number => {
    const { why } = proposals[index] as RoleProposal;
    if (why === 'NUMBER_UNIQUE' || why === 'SPLIT_VALUES') return numberHeaders.length;
    return role === 'number' ? numberRank((columns[index] as JudgedColumn).profile) : 0;
  };
  const candidates = proposals.flatMap((proposal, index) => (proposal.role === role ? [index] : []));
  return candidates.sort((a, b) => rank(a) - rank(b))[0] ?? -1;
}

/** What a column is when its role went to another: the person behind the dossier, or out, unless only its values made it look like a number of the dossier. */
function secondBest({ why }: RoleProposal, { profile }: JudgedColumn): RoleProposal {
  if (why === 'NUMBER_HEADER' && personHeader.test(headerWords(profile.name)))
    return { role: 'person', why: 'PERSON_HEADER' };
  if (why !== 'NUMBER_UNIQUE') return { role: 'refuse', why: 'ROLE_TAKEN' };
  return profile.kind === 'number' ? { role: 'feature', why: 'FEATURE' } : { role: 'refuse', why: 'TOO_MANY_LEVELS' };
}

/** The roles of all columns of a table, in order, with at most one number, outcome, split and weight. */
export function proposeRoles(columns: readonly JudgedColumn[]): readonly RoleProposal[] {
  const proposals = columns.map(({ profile, verdict }) => proposeRole(profile, verdict));
  for (const role of singleRoles) {
    const best = bestOf(role, columns, proposals);
    for (const [index, proposal] of proposals.entries()) {
      if (proposal.role === role && index !== best)
        proposals[index] = secondBest(proposal, columns[index] as JudgedColumn);
    }
  }
  if (proposals.some(({ role }) => role === 'outcome')) return proposals;
  const binary = proposals.flatMap(({ role }, index) => {
    const { kind, distinct } = (columns[index] as JudgedColumn).profile;
    return role === 'feature' && kind === 'boolean' && distinct === 2 ? [index] : [];
  });
  const only = binary.length === 1 ? binary[0] : undefined;
  if (only !== undefined) {
    const outcomeValues = proposeOutcomeValues((columns[only] as JudgedColumn).profile);
    proposals[only] = { role: 'outcome', why: 'OUTCOME_ONLY_BINARY', outcomeValues };
  }
  return proposals;
}
