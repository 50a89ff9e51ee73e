import { presentAnalysis } from '../analysis.ts';
import { criteriaState, lockCriteria, lockedCriteria, saveCriteria } from '../assess/criteria-state.ts';
import { criteriaVerdicts } from '../assess/criteria-verdicts.ts';
import { measureOnRandom } from '../assess/on-random.ts';
import type { Handlers } from '../context.ts';
import { presentTraining, requireModel } from '../training.ts';

type CriteriaCalls = 'assess.criteria' | 'assess.saveCriteria' | 'assess.lockCriteria' | 'assess.verdicts';

/** Use cases for what a model must show: laid down before its results are seen, and held against them afterwards. */
export const criteriaSteps: Handlers<CriteriaCalls> = {
  'assess.criteria': ({ store: { db } }) => criteriaState(db),

  'assess.saveCriteria': ({ store }, definition) => {
    store.write((db) => saveCriteria(db, store.user, definition));
    return criteriaState(store.db);
  },

  'assess.lockCriteria': ({ store }, { version }) => {
    store.write((db) => lockCriteria(db, store.user, version));
    return criteriaState(store.db);
  },

  'assess.verdicts': ({ store: { db } }, { model: kind, capacity }) => {
    const analysis = presentAnalysis(db);
    const training = presentTraining(db);
    if (analysis === null || training === null || training.config.criteria === null) return null;
    const criteria = lockedCriteria(db, training.config.criteria);
    if (criteria === null) return null;
    const { version, lockedAt, definition } = criteria;
    const scored = requireModel(db, training, kind);
    const onRandom = measureOnRandom(analysis, scored, { capacity, learnedFrom: definition.learnFromRandom });
    const verdicts = criteriaVerdicts(definition.criteria, { analysis, scored, capacity, onRandom });
    return { model: kind, version, lockedAt, verdicts, onRandom };
  },
};
