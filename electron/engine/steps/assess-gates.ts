import { reviewMonths } from '../../../shared/domain/gates.ts';
import { AppError } from '../../../shared/errors.ts';
import { sign } from '../assess/signatures.ts';
import { checkStatement } from '../check-statement.ts';
import type { Handlers } from '../context.ts';
import { addMonths, today } from '../dates.ts';
import { findCheck, gatesState } from '../gates/gates-state.ts';
import { explanationSubject, presentUse, requireUse } from '../gates/use.ts';
import { insertDeclaration } from '../store/declaration.ts';
import { insertExplanation } from '../store/explanation.ts';
import { appendLog } from '../store/log.ts';

type GateCalls = 'assess.gates' | 'assess.declare' | 'assess.explainCheck' | 'assess.signGates';

/** Use cases of the control matrix: what was found, what people declare and explain, and who signs for it. */
export const gateSteps: Handlers<GateCalls> = {
  'assess.gates': ({ store }, { model, capacity }) => {
    const use = presentUse(store.db, model, capacity);
    return use === null ? null : gatesState(store, use).state;
  },

  'assess.declare': ({ store }, { check, words, reference, reviewOn }) => {
    checkStatement(words);
    const at = new Date().toISOString();
    const latest = addMonths(today(), reviewMonths(check));
    if (reviewOn <= today() || reviewOn > latest) throw new AppError('GATES_REVIEW_DATE', { latest });
    store.write((db) => {
      insertDeclaration(db, { name: check, words, reference, reviewOn, by: store.user, at });
      appendLog(db, { who: store.user, event: 'gates.declared', details: { check, words, reference, reviewOn } });
    });
    return null;
  },

  'assess.explainCheck': ({ store }, { model, capacity, check, words }) => {
    if (words !== '') checkStatement(words);
    const use = requireUse(store.db, model, capacity);
    const found = findCheck(use, check);
    if (found?.mayExplain !== true) throw new AppError('GATES_NOT_EXPLAINABLE', { check });
    const subject = explanationSubject(use, found.facts);
    store.write((db) => {
      insertExplanation(db, { subject, key: check, words, by: store.user, at: new Date().toISOString() });
      const details = { check, model, capacity, training: use.training.id, words };
      appendLog(db, { who: store.user, event: 'gates.explained', details });
    });
    return null;
  },

  'assess.signGates': ({ store }, { model, capacity, subject: shown }) => {
    const { state, subject } = gatesState(store, requireUse(store.db, model, capacity));
    if (state.cannotSign === 'checks-open') throw new AppError('GATES_CHECKS_OPEN');
    if (state.subject !== shown) throw new AppError('GATES_CHANGED');
    store.write((db) => sign(db, store, subject));
    return null;
  },
};
