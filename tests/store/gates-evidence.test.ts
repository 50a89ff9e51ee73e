import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { driftState } from '../../electron/engine/assess/drift-state.ts';
import { measureOnRandom } from '../../electron/engine/assess/on-random.ts';
import { stabilityOf } from '../../electron/engine/assess/stability.ts';
import { biasState } from '../../electron/engine/bias/bias-state.ts';
import { borderlineOf } from '../../electron/engine/gates/borderline.ts';
import { requireUse } from '../../electron/engine/gates/use.ts';
import { gateSteps } from '../../electron/engine/steps/assess-gates.ts';
import type { GatesState } from '../../shared/contract/assess-gates.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import type { CheckId } from '../../shared/domain/gates.ts';
import { expectCode, type Frozen, freeze, thaw } from './helpers.ts';
import { type PreparedVault, preparedIn, preparedVault } from './prepared-vault.ts';

// Each does what it always does; the tests count how often.
vi.mock(import('../../electron/engine/assess/drift-state.ts'), async (original) => {
  const real = await original();
  return { ...real, driftState: vi.fn(real.driftState) };
});
vi.mock(import('../../electron/engine/assess/on-random.ts'), async (original) => {
  const real = await original();
  return { ...real, measureOnRandom: vi.fn(real.measureOnRandom) };
});
vi.mock(import('../../electron/engine/bias/bias-state.ts'), async (original) => {
  const real = await original();
  return { ...real, biasState: vi.fn(real.biasState) };
});
const pieces = [vi.mocked(driftState), vi.mocked(measureOnRandom), vi.mocked(biasState)];
const timesFound = (): number[] => pieces.map((piece) => piece.mock.calls.length);

const use = { model: 'scorecard', capacity: 30 } as const;
let trained: Frozen;
let vault: PreparedVault;
const look = () => gateSteps['assess.gates'](vault.context, use) as GatesState;

beforeAll(async () => {
  const made = await preparedVault();
  made.lock(made.save({ ...proposedCriteria, owner: 'Manager Inkomen' }).version);
  await made.train();
  trained = freeze(made);
});
beforeEach(() => {
  vault = preparedIn(thaw(trained));
  for (const piece of pieces) piece.mockClear();
});

describe('the evidence of one look at the gates', () => {
  it('is found once, however many checks go by it', () => {
    const { gates } = look();
    expect(timesFound()).toEqual([1, 1, 1]);
    const factsOf = (check: CheckId) => gates.flatMap(({ checks }) => checks).find((own) => own.check === check)?.facts;
    expect(factsOf('randomMeasured')).toEqual({ n: 80, needed: 50 });
    expect(factsOf('biasOnTime')).toEqual({ due: 0 });
  });

  it('is found anew at the next look, and once when somebody signs', async () => {
    const subject = look().subject ?? '';
    await expectCode('GATES_CHECKS_OPEN', () => gateSteps['assess.signGates'](vault.context, { ...use, subject }));
    expect(timesFound()).toEqual([2, 2, 2]);
  });

  it('is not asked for by the explanation of a check that goes by none of it', async () => {
    const words = 'Vastgesteld door het college, na advies van de functionaris.';
    await expectCode('GATES_NOT_EXPLAINABLE', () =>
      gateSteps['assess.explainCheck'](vault.context, { ...use, check: 'purposeRecorded', words }),
    );
    expect(timesFound()).toEqual([0, 0, 0]);
  });
});

describe('the borderline cases that the gates count', () => {
  it.each([1, 30, 70, 299, 5000])('are those that the page on stability shows at a capacity of %i', (capacity) => {
    const own = requireUse(vault.store.db, 'scorecard', capacity);
    const { list, capacity: of, repeats } = stabilityOf(own.analysis, own.scored, { capacity });
    // Each bin is a tenth of the repetitions: those of the first six came back in fewer than 60 of 100.
    const dossiers = list?.returns.slice(0, 6).reduce((sum, { onList }) => sum + onList, 0);
    expect(dossiers).toBeTypeOf('number');
    expect(list?.borderline).toBe(dossiers);
    expect(borderlineOf(own)).toEqual({ dossiers, of, repeats });
  });

  it('are unknown where nothing was repeated or the model knows no difference', () => {
    const own = requireUse(vault.store.db, 'scorecard', 30);
    const { scored } = own;
    expect(borderlineOf({ ...own, scored: { ...scored, repeats: [] } })).toMatchObject({ dossiers: null, repeats: 0 });
    const level = { ...scored, model: { ...scored.model, terms: [] } };
    expect(borderlineOf({ ...own, scored: level })).toMatchObject({ dossiers: null, of: 30, repeats: 10 });
  });
});
