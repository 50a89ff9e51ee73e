import type { GroupsFound, GroupsMeasured } from '../../../shared/contract/assess-groups.ts';
import { differencesIn } from '../../../shared/domain/group-differences.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkStatement } from '../check-statement.ts';
import type { Db } from '../store/database.ts';
import { explanationsOf, insertExplanation } from '../store/explanation.ts';
import { appendLog } from '../store/log.ts';
import { listMeasurements } from '../store/measurement.ts';
import { groupsSubject, type MeasuredUse } from './groups-subject.ts';

/** Under what the explanations of a measurement are kept: they hold for exactly what it measured. */
const explainedUnder = (subject: string): string => `groups ${subject}`;

/**
 * The newest measurement of this use, or else the newest of any, which is then out of date; null before the first. Figures only: reads
 * no group attributes, so that no permission is needed.
 */
export function groupsMeasured(db: Db, use: MeasuredUse): GroupsMeasured | null {
  const present = groupsSubject(db, use);
  const [newest] = listMeasurements(db, 'bias');
  const ofUse = present === null ? undefined : listMeasurements(db, 'bias', present)[0];
  const measurement = ofUse ?? newest;
  if (measurement === undefined) return null;
  const { subject, by, at } = measurement;
  const found = measurement.result as GroupsFound;
  const explained = explanationsOf(db, explainedUnder(subject));
  return {
    ...found,
    by,
    at,
    upToDate: subject === present,
    toExplain: differencesIn(found).map(({ key }) => {
      const own = explained.get(key);
      return { key, explanation: own === undefined ? null : { words: own.words, by: own.by, at: own.at } };
    }),
  };
}

/**
 * Keeps why a difference is there and is reasonable, by name; empty words take the former explanation back.
 * @throws AppError BIAS_NOT_MEASURED when nothing is measured of this use, EXPLANATION_UNKNOWN for what needs none,
 *   EXPLANATION_SHORT with the least number of characters
 */
export function explainDifference(
  db: Db,
  user: string,
  { key, words, ...use }: MeasuredUse & { readonly key: string; readonly words: string },
): void {
  const measured = groupsMeasured(db, use);
  const subject = groupsSubject(db, use);
  if (measured === null || !measured.upToDate || subject === null) throw new AppError('BIAS_NOT_MEASURED');
  if (!measured.toExplain.some((own) => own.key === key)) throw new AppError('EXPLANATION_UNKNOWN', { key });
  const trimmed = words.trim();
  if (trimmed !== '') checkStatement(trimmed);
  const at = new Date().toISOString();
  insertExplanation(db, { subject: explainedUnder(subject), key, words: trimmed, by: user, at });
  const event = trimmed === '' ? 'bias.explanationWithdrawn' : 'bias.explained';
  appendLog(db, { who: user, event, details: { model: use.model, difference: key, explanation: trimmed } });
}
