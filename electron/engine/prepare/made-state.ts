import type { PrepareState } from '../../../shared/contract/prepare.ts';
import { featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { featureChoices } from '../store/feature-choice.ts';
import { madeTable } from './made-table.ts';
import { isStale, presentRun } from './present-run.ts';

/** The analysis table that was made from deliveries, and whether deliveries, label and features in use are still those of then. */
export function madeState(db: Db): PrepareState['made'] {
  const made = madeTable(db);
  if (made === null) return null;
  const run = presentRun(db);
  const isCurrent = run !== null && made.run === run.id && !isStale(db, run.summary, acceptedQuarters(db));
  return { at: made.at, features: made.features.length, upToDate: isCurrent && hasFeaturesInUse(db, made.features) };
}

function hasFeaturesInUse(db: Db, features: readonly string[]): boolean {
  const choices = featureChoices(db);
  const used = featureDeclarations.filter(({ name }) => choices.get(name)?.used === true);
  return used.length === features.length && used.every(({ name }) => features.includes(name));
}
