import type { Recalibration } from '../../../shared/contract/assess-drift.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { probabilityOf } from '../../../shared/learning/additive-model.ts';
import { calibration } from '../../../shared/learning/evaluation/calibration.ts';
import { calibrationLevel } from '../../../shared/learning/evaluation/calibration-level.ts';
import { populationShift } from '../../../shared/learning/stats/recalibrate.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { type Analysis, knownRandomRows } from '../analysis.ts';
import { openRows } from '../selection.ts';
import type { ScoredModel } from '../training.ts';

/** Groups of the calibration plot hold at least this many dossiers, or their intervals say nothing. */
const LEAST_PER_GROUP = 20;
const MOST_GROUPS = 10;

const none: Pick<Recalibration, 'before' | 'after' | 'levelBefore' | 'levelAfter'> = {
  before: [],
  after: [],
  levelBefore: null,
  levelAfter: null,
};

/**
 * What the estimates of a model become when its own level, the weighted share of unlawful dossiers among those it learned from, which
 * were chosen, is replaced by the share in the random sample (METHOD 5), and whether either comes true on that sample. Its interval is that of the share in the sample.
 * @param learned rows that the model learned from
 */
export function recalibrationFor(
  analysis: Pick<Analysis, 'table' | 'randomRows' | 'population' | 'lately'>,
  scored: Pick<ScoredModel, 'model' | 'logOdds' | 'heldLogOdds' | 'heldRows'>,
  learned: Int32Array,
): Recalibration {
  const { outcome } = analysis.table;
  const known = knownRandomRows(analysis);
  const trained = countOf(outcome, learned);
  const random = known.length === 0 ? null : countOf(outcome, known);
  const open = openRows(analysis);
  const meanWith = (shift: number): number =>
    open.reduce((sum, row) => sum + probabilityOf((scored.logOdds[row] as number) + shift), 0) / open.length;
  const { prevalence, weighted } = scored.model.training;
  const base = { trained, level: weighted ? prevalence : null, random, dossiers: open.length, mean: meanWith(0) };
  if (random === null || random.hits === 0 || random.hits === random.n) return { ...base, recalibrated: null, ...none };
  const shiftTo = (population: number): number => populationShift({ trained: prevalence, population });
  const { value, low, high } = random.rate;
  return {
    ...base,
    recalibrated: { mean: meanWith(shiftTo(value)), low: meanWith(shiftTo(low)), high: meanWith(shiftTo(high)) },
    ...onRandom(analysis, scored, { known, learned, shift: shiftTo(value) }),
  };
}

function countOf(outcome: Uint8Array, rows: Int32Array): Recalibration['trained'] {
  const hits = rows.filter((row) => outcome[row] === OUTCOME.unlawful).length;
  return { hits, n: rows.length, rate: wilson(hits, rows.length) };
}

interface RandomSample {
  readonly known: Int32Array;
  readonly learned: Int32Array;
  readonly shift: number;
}

function onRandom(
  { table }: Pick<Analysis, 'table'>,
  { logOdds, heldLogOdds, heldRows }: Pick<ScoredModel, 'logOdds' | 'heldLogOdds' | 'heldRows'>,
  { known, learned, shift }: RandomSample,
): Pick<Recalibration, 'before' | 'after' | 'levelBefore' | 'levelAfter'> {
  const held = new Map(Array.from(heldRows, (row, index) => [row, heldLogOdds[index] as number]));
  const seen = new Set(learned);
  const rows = known.filter((row) => held.has(row) || !seen.has(row));
  if (rows.length === 0) return none;
  const outcome = Uint8Array.from(rows, (row) => (table.outcome[row] === OUTCOME.unlawful ? 1 : 0));
  const before = Float64Array.from(rows, (row) => held.get(row) ?? (logOdds[row] as number));
  const after = before.map((own) => own + shift);
  const groups = Math.max(2, Math.min(MOST_GROUPS, Math.floor(rows.length / LEAST_PER_GROUP)));
  return {
    before: calibration(outcome, before, { groups }).groups,
    after: calibration(outcome, after, { groups }).groups,
    levelBefore: calibrationLevel(outcome, before),
    levelAfter: calibrationLevel(outcome, after),
  };
}
