import type { ColumnProfile } from '../../shared/domain/columns.ts';
import { proposeRole, type Role } from '../../shared/domain/roles.ts';
import type { InspectedColumn, InspectReport } from '../engine/files/inspect.ts';
import { UsageError } from './arguments.ts';

/** What the user says of the columns of a flat table. */
export interface FlatColumns {
  readonly outcome: string;
  readonly number: string | null;
  readonly split: string | null;
  readonly weight: string | null;
  readonly exclude: readonly string[];
  readonly groups: readonly string[];
  /** Whether possible proxies take part as features. */
  readonly proxies: boolean;
}

/** Roles that the user gives to one column each. @throws UsageError when one column gets two of them */
function singleRoles({ outcome, number, split, weight }: FlatColumns): Map<string, Role> {
  const said: readonly (readonly [string | null, Role])[] = [
    [outcome, 'outcome'],
    [number, 'number'],
    [split, 'split'],
    [weight, 'weight'],
  ];
  const named = new Map<string, Role>();
  for (const [name, role] of said) {
    if (name === null) continue;
    if (named.has(name)) throw new UsageError(`Kolom '${name}' is twee keer genoemd, voor verschillende dingen.`);
    named.set(name, role);
  }
  return named;
}

/** Weights that are all 0 or 1 look like no and yes; their header tells otherwise. */
function asNumbers(profile: ColumnProfile): ColumnProfile {
  const { kind, topValues } = profile;
  const holdsBits = topValues.length > 0 && topValues.every(({ value }) => value === '0' || value === '1');
  return kind === 'boolean' && holdsBits ? { ...profile, kind: 'number', min: 0, max: 1 } : profile;
}

const isWeight = ({ profile, verdict }: InspectedColumn): boolean =>
  proposeRole(asNumbers(profile), verdict).role === 'weight';

/** The role of a column of which the user says nothing: what the door proposes, as far as that may be without a question. */
function quietRole(column: InspectedColumn, choices: FlatColumns, weight: string | null): Role {
  const { profile, verdict, proposal } = column;
  if (verdict.verdict === 'proxy' && choices.proxies) return 'feature';
  if (proposal.role === 'group') return 'group';
  if (verdict.verdict === 'proxy') return 'refuse';
  if (isWeight(column)) return profile.name === weight ? 'weight' : 'refuse';
  // An outcome and a split are only what the user names as such.
  if (proposal.role === 'outcome' || proposal.role === 'split') return 'refuse';
  if (proposal.role === 'number') return choices.number === null ? 'number' : 'refuse';
  return proposal.role;
}

/**
 * The role of each column: what the user said, else what the door says, else feature. A column of weights is recognised by its header.
 * @throws UsageError for columns that are not there, or that are named for two things
 */
export function assignRoles(report: InspectReport, choices: FlatColumns): Record<string, Role> {
  const single = singleRoles(choices);
  const named = new Map<string, Role>([
    ...choices.exclude.map((name) => [name, 'refuse'] as const),
    ...choices.groups.map((name) => [name, 'group'] as const),
    ...single,
  ]);
  const names = new Set(report.columns.map(({ profile }) => profile.name));
  for (const name of named.keys())
    if (!names.has(name)) throw new UsageError(`Kolom '${name}' staat niet in het bestand.`);
  const free = report.columns.filter(({ profile }) => !named.has(profile.name));
  const weight = choices.weight ?? free.find(isWeight)?.profile.name ?? null;
  return Object.fromEntries(
    report.columns.map((column): [string, Role] => {
      const { name } = column.profile;
      const said = single.get(name);
      if (said !== undefined) return [name, said];
      if (column.verdict.verdict === 'refuse') return [name, 'refuse'];
      return [name, named.get(name) ?? quietRole(column, choices, weight)];
    }),
  );
}
