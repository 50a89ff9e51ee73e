import type { BiasVault } from '../../../../shared/contract/assess-groups.ts';

/** What the form holds; days are yyyy-mm-dd, or empty while what is typed is no date. */
export interface AskFields {
  readonly purpose: string;
  readonly basis: string;
  /** One name per line. */
  readonly users: string;
  readonly validUntil: string;
  readonly deleteOn: string;
}

const LEAST_PURPOSE = 20;
const LEAST_BASIS = 5;

/** The fields that cannot be sent as they are. */
export function problemsOf(
  { purpose, basis, users, validUntil, deleteOn }: AskFields,
  { today, latest }: Pick<BiasVault, 'today' | 'latest'>,
): ReadonlySet<keyof AskFields> {
  const wrong: Readonly<Record<keyof AskFields, boolean>> = {
    purpose: purpose.trim().length < LEAST_PURPOSE,
    basis: basis.trim().length < LEAST_BASIS,
    users: users.trim() === '',
    validUntil: validUntil < today || validUntil > latest,
    deleteOn: deleteOn < validUntil || deleteOn === '' || deleteOn > latest,
  };
  return new Set((Object.keys(wrong) as (keyof AskFields)[]).filter((field) => wrong[field]));
}
