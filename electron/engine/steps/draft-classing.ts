import { AppError } from '../../../shared/errors.ts';
import { problemOfEdit } from '../../../shared/learning/scorecard/fine-columns.ts';
import type { Column } from '../../../shared/learning/table.ts';
import { type Analysis, presentAnalysis, requireAnalysis } from '../analysis.ts';
import { learningRows } from '../assess/learning-rows.ts';
import type { Handlers } from '../context.ts';
import { describeClassing, describeIndicators, draftClassing, storeClassEdit } from '../draft-classes.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';

type ClassingCalls = 'draft.indicators' | 'draft.classing' | 'draft.setClassing';

/** @throws AppError DRAFT_FEATURE_UNKNOWN */
function requireColumn({ table }: Analysis, feature: string): Column {
  const column = table.columns.find(({ name }) => name === feature);
  if (column === undefined) throw new AppError('DRAFT_FEATURE_UNKNOWN', { feature });
  return column;
}

function presentClassing(db: Db, feature: string) {
  const analysis = requireAnalysis(db);
  const column = requireColumn(analysis, feature);
  return describeClassing({ analysis, rows: learningRows(db, analysis) }, column, draftClassing(db)[feature]);
}

/** Use cases for the classes of a scorecard, set up before a training. Edits stay when a new delivery comes. */
export const classingDrafts: Pick<Handlers, ClassingCalls> = {
  'draft.indicators': ({ store: { db } }) => {
    const analysis = presentAnalysis(db);
    if (analysis === null) return [];
    return describeIndicators({ analysis, rows: learningRows(db, analysis) }, draftClassing(db));
  },

  'draft.classing': ({ store }, { feature }) => presentClassing(store.db, feature),

  'draft.setClassing': ({ store }, { feature, edit }) => {
    const problem = edit === null ? null : problemOfEdit(edit, requireColumn(requireAnalysis(store.db), feature));
    if (problem !== null) throw new AppError('DRAFT_INVALID', { feature, reason: problem });
    store.write((db) => {
      storeClassEdit(db, feature, edit);
      appendLog(db, { who: store.user, event: 'draft.classing', details: { feature, ...(edit ?? { removed: true }) } });
    });
    return presentClassing(store.db, feature);
  },
};
