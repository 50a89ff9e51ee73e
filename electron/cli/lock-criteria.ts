import type { CriteriaState } from '../../shared/contract/assess-criteria.ts';
import type { EngineRunner } from './run-engine.ts';

/**
 * Locks what the product proposes that a model must show, for a vault to practise in: a municipality decides for itself. The log tells
 * that it was the proposal.
 * @param owner who is named as deciding, where nobody was when the vault was made
 */
export async function lockProposedCriteria(engine: EngineRunner, owner = 'trainer'): Promise<CriteriaState> {
  const { definition } = await engine.ask('assess.criteria', {});
  const { version } = await engine.ask('assess.saveCriteria', {
    ...definition,
    criteria: [...definition.criteria],
    owner: definition.owner === '' ? owner : definition.owner,
  });
  return engine.ask('assess.lockCriteria', { version });
}
