import { LEAST_REASON_LENGTH } from '../../../shared/contract/intake.ts';
import { type LabelDefinition, type LabelState, labelDefinitionSchema } from '../../../shared/contract/prepare.ts';
import { defaultLabel, labelProblem, sameCodes } from '../../../shared/domain/label.ts';
import { sourceColumn, sourceTable } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../store/database.ts';
import { freezeVersion, latestLabel, putLabel } from '../store/label-definition.ts';
import { appendLog } from '../store/log.ts';
import { newestInvestigations } from './investigations.ts';
import { codeWords } from './level-words.ts';
import { madeTable } from './made-table.ts';

export type PresentLabel = Omit<LabelState, 'counts'>;

/** The definition in force: the newest one that was saved, else the default as version 1. */
export function presentLabel(db: Db): PresentLabel {
  const stored = latestLabel(db);
  if (stored === null) return { version: 1, definition: defaultLabel, savedBy: null, savedAt: null, frozenAt: null };
  return { ...stored, definition: labelDefinitionSchema.parse(stored.definition) };
}

/** Whether two definitions say the same, whatever the order of their codes. */
export const sameLabel = (a: LabelDefinition, b: LabelDefinition): boolean => sameCodes(a, b) && a.words === b.words;

/**
 * Saves a definition: in place of the present version as long as nothing was made with that, else as the next version.
 * @throws AppError PREPARE_LABEL_INVALID with what is wrong
 */
export function setLabel(db: Db, user: string, definition: LabelDefinition): void {
  const present = presentLabel(db);
  const problem = labelProblem(definition, LEAST_REASON_LENGTH, present.definition);
  if (problem !== null) throw new AppError('PREPARE_LABEL_INVALID', { ...problem });
  if (sameLabel(present.definition, definition)) return;
  const isInUse = present.frozenAt !== null || madeTable(db)?.labelVersion === present.version;
  const version = isInUse ? present.version + 1 : present.version;
  putLabel(db, { version, definition, savedBy: user, savedAt: new Date().toISOString() });
  appendLog(db, { who: user, event: 'prepare.labelSaved', details: { version, ...definition } });
}

/** Saves the definition in force, so that the default that was used can still be read when the product has another one. */
export function keepLabel(db: Db, user: string): PresentLabel {
  if (latestLabel(db) === null) {
    const { version, definition } = presentLabel(db);
    putLabel(db, { version, definition, savedBy: user, savedAt: new Date().toISOString() });
  }
  return presentLabel(db);
}

/** Freezes the definition that the present analysis table was made with; without such a table there is nothing to freeze. */
export function freezeLabel(db: Db): void {
  const made = madeTable(db);
  if (made !== null) freezeVersion(db, made.labelVersion, new Date().toISOString());
}

/** Investigations per outcome: every code of the layout, then what else occurs. */
export function outcomeCounts(db: Db, quarterIds: readonly number[]): LabelState['counts'] {
  const codes = Object.keys(sourceColumn(sourceTable('Onderzoeken'), 'uitkomst').codes ?? {});
  const counts = new Map<string, number>(codes.map((code) => [code, 0]));
  for (const { outcome } of quarterIds.length === 0 ? [] : newestInvestigations(db, quarterIds))
    counts.set(outcome ?? '', (counts.get(outcome ?? '') ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, label: codeWords('Onderzoeken', 'uitkomst', code), count }));
}
