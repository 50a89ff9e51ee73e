import { describe, expect, it } from 'vitest';
import { predictLogOdds, probabilityOf } from '../../../../shared/learning/additive-model.ts';
import type { SingleProfile } from '../../../../shared/learning/expert/expert-card.ts';
import { profileFaults } from '../../../../shared/learning/expert/profile-faults.ts';
import { profileMembers } from '../../../../shared/learning/expert/profile-members.ts';
import { profileModel } from '../../../../shared/learning/expert/profile-model.ts';
import { numeric, tableOf } from '../planted-table.ts';
import { cardTable } from './cards.ts';

const room: SingleProfile = {
  name: 'room',
  conditions: [{ kind: 'levels', feature: 'home', levels: ['room'], missing: false }],
};
const roomAndLate: SingleProfile = {
  name: 'room and late',
  conditions: [...room.conditions, { kind: 'interval', feature: 'late', from: 3, to: null, missing: 'out' }],
};
const table = cardTable(1200, 9);
const logit = (share: number): number => Math.log(share / (1 - share));

describe('profileModel', () => {
  it('is one rule: the smoothed log-odds inside against those outside', () => {
    // 400 rows, 100 unlawful: 40 of 80 inside. Smoothing adds 4 rows of which 1 unlawful to either side.
    const inside = Array.from({ length: 400 }, (_, row) => (row < 80 ? 1 : 0));
    const outcome = inside.map((own, row) => (own === 1 ? (row < 40 ? 1 : 0) : row < 140 ? 1 : 0));
    const own = tableOf([numeric('x', inside)], outcome);
    const model = profileModel(
      { name: 'x', conditions: [{ kind: 'interval', feature: 'x', from: 1, to: null, missing: 'out' }] },
      own,
    );
    expect(model.kind).toBe('profile');
    expect(model.guard).toBeUndefined();
    expect(model.terms).toHaveLength(1);
    const [term] = model.terms;
    expect(term?.coefficient).toBeCloseTo(logit(41 / 84) - logit(61 / 324), 10);
    expect([term?.support, term?.hits, term?.mean]).toEqual([80, 40, 0.2]);
    expect(probabilityOf(model.intercept)).toBeCloseTo(60 / 320, 2);
    const mean = predictLogOdds(model, own).reduce((sum: number, eta: number) => sum + probabilityOf(eta), 0) / 400;
    expect(mean).toBeCloseTo(0.25, 9);
  });

  it('counts the rows for which all conditions hold', () => {
    const members = profileMembers(roomAndLate, table);
    const [late, home] = table.columns;
    if (late?.kind !== 'numeric' || home?.kind !== 'categorical') throw new TypeError('other columns than expected');
    const rows = [...members.keys()].filter(
      (row) => home.levels[home.codes[row] as number] === 'room' && (late.values[row] as number) >= 3,
    );
    expect([...members.keys()].filter((row) => members[row] === 1)).toEqual(rows);
    const [term] = profileModel(roomAndLate, table).terms;
    expect(term?.support).toBe(rows.length);
    expect(term?.hits).toBe(rows.filter((row) => table.outcome[row] === 1).length);
    expect(term?.coefficient).toBeGreaterThan(0.3);
  });

  it('has a defined result where nobody or everybody fits, or all who fit are unlawful', () => {
    const nobody: SingleProfile = {
      name: 'nobody',
      conditions: [{ kind: 'interval', feature: 'late', from: 90, to: null, missing: 'out' }],
    };
    const none = profileModel(nobody, table);
    expect(none.terms[0]).toMatchObject({ support: 0, hits: 0, mean: 0 });
    expect(none.terms[0]?.coefficient).toBeCloseTo(0, 6);
    const everybody = profileModel(
      { name: 'all', conditions: [{ kind: 'interval', feature: 'late', from: null, to: null, missing: 'in' }] },
      table,
    );
    expect(predictLogOdds(everybody, table)[0]).toBeCloseTo(logit(everybody.training.prevalence), 6);
    const answer = { ...table, columns: [numeric('answer', [...table.outcome])] };
    const sure = profileModel(
      { name: 'sure', conditions: [{ kind: 'interval', feature: 'answer', from: 1, to: null, missing: 'out' }] },
      answer,
    );
    const [low, high] = [...new Set(predictLogOdds(sure, answer))].sort((a, b) => a - b).map(probabilityOf);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    expect(high).toBeGreaterThan(0.99);
  });

  it('lets weights count', () => {
    const weights = Float64Array.from(profileMembers(room, table), (inside) => (inside === 1 ? 4 : 1));
    const plain = profileModel(room, table);
    const weighted = profileModel(room, { ...table, weights });
    const share = plain.terms[0]?.mean as number;
    expect(weighted.terms[0]?.mean).toBeCloseTo((4 * share) / (1 + 3 * share), 9);
    expect(weighted.terms[0]?.support).toBe(plain.terms[0]?.support);
    expect(weighted.terms[0]?.coefficient).toBeCloseTo(plain.terms[0]?.coefficient as number, 1);
  });

  it('needs 30 outcomes of either kind, and the features that it names', () => {
    const few = tableOf(
      [
        numeric(
          'late',
          Array.from({ length: 200 }, (_, row) => row % 5),
        ),
      ],
      Array.from({ length: 200 }, (_, row) => (row < 29 ? 1 : 0)),
    );
    const late: SingleProfile = { name: '', conditions: roomAndLate.conditions.slice(1) };
    expect(() => profileModel(late, few)).toThrowError(
      expect.objectContaining({ code: 'TRAIN_TOO_FEW_POSITIVES', details: { positives: 29, needed: 30 } }),
    );
    expect(() => profileModel(roomAndLate, few, { leastPerOutcome: 1 })).toThrowError(
      expect.objectContaining({ code: 'MODEL_COLUMNS_DIFFER', details: { missing: ['home'], otherKind: [] } }),
    );
  });
});

describe('profileFaults', () => {
  it('finds conditions that hold for nobody, features that come twice and the reserved level', () => {
    expect(profileFaults(roomAndLate)).toEqual([]);
    const wrong: SingleProfile = {
      name: 'wrong',
      conditions: [
        { kind: 'interval', feature: 'late', from: 3, to: 3, missing: 'out' },
        { kind: 'missing', feature: 'late' },
        { kind: 'levels', feature: 'home', levels: ['__other_levels__'], missing: false },
      ],
    };
    expect(profileFaults(wrong)).toEqual([
      { reason: 'condition-never-holds', feature: 'late' },
      { reason: 'feature-twice', feature: 'late' },
      { reason: 'level-reserved', feature: 'home' },
    ]);
  });
});
