import { performance } from 'node:perf_hooks';
import { AppError } from '../../shared/errors.ts';
import type { AdditiveModel } from '../../shared/learning/additive-model.ts';
import { probabilityOf } from '../../shared/learning/additive-model.ts';
import { auc } from '../../shared/learning/evaluation/auc.ts';
import { brier } from '../../shared/learning/evaluation/brier.ts';
import { gini } from '../../shared/learning/evaluation/gini.ts';
import { makeModelFile, type Provenance, writeModelFile } from '../../shared/learning/model-file.ts';
import { MIN_POSITIVES_RULEFIT } from '../../shared/learning/rulefit.ts';
import { compileScorer } from '../../shared/learning/scorer.ts';
import { MIN_POSITIVES } from '../../shared/learning/training-gate.ts';
import { VERSION } from '../../shared/version.ts';
import { hashTable, knownRows } from '../engine/analysis.ts';
import { heldOutcome, heldWeights, hitsAmongHighest } from '../engine/comparison.ts';
import { trainHonestly } from '../engine/compute/honest-training.ts';
import { Pool } from '../engine/compute/pool.ts';
import { today } from '../engine/dates.ts';
import { writeFileAtomic } from '../engine/files/write-atomic.ts';
import { writeCsv } from '../engine/files/write-csv.ts';
import { expiryOf } from '../engine/training.ts';
import { trainingRows } from '../engine/training-rows.ts';
import { planOf, readAnalyseOptions } from './analyse-options.ts';
import { describeRules, stabilityOf, tell } from './analyse-report.ts';
import { type FlatAnalysis, readFlatAnalysis } from './flat-analysis.ts';
import { Terminal } from './terminal-job.ts';
import { writeJson } from './words.ts';

const HONEST_FOLDS = 10;
/** Share of the measured dossiers that stands for "the top of the list". */
const TOP_SHARE = 0.02;

/** Rows scored in a second, from typed arrays; null for a model without terms, which has nothing to look at. */
function scoringSpeed(model: AdditiveModel, { table }: FlatAnalysis): number | null {
  if (model.terms.length === 0) return null;
  const score = compileScorer(model, table);
  const logOdds = new Float64Array(table.rows);
  let rows = 0;
  const started = performance.now();
  while (performance.now() - started < 200) {
    score(0, table.rows, logOdds);
    rows += table.rows;
  }
  return Math.round(rows / ((performance.now() - started) / 1000));
}

/** A file with which `score` can go on. A flat table has no reference date, so that the training period is not known. */
async function writeModel(
  path: string,
  model: AdditiveModel,
  { table, keys, testRows, words }: FlatAnalysis,
  made: Pick<Provenance, 'seed' | 'configuration'>,
): Promise<void> {
  const file = makeModelFile(model, table, words, {
    ...made,
    dataHash: hashTable(table, keys, testRows),
    trainedFrom: null,
    trainedTo: null,
    createdAt: today(),
    expiresOn: expiryOf(today()),
    software: VERSION,
  });
  await writeFileAtomic(path, [Buffer.from(writeModelFile(file), 'utf8')]);
}

/** `analyse`: one flat table, no vault. Trains, measures on the file's own split (else by cross-validation) and tells the rules. */
export async function analyse(words: string[]): Promise<void> {
  const chosen = readAnalyseOptions(words);
  const { kind, seed, repeats } = chosen;
  const terminal = new Terminal();
  const analysis = await readFlatAnalysis(chosen.csv, chosen.columns, terminal);

  const { table, keys, numbers } = analysis;
  const { train, test, positives } = trainingRows({ table, testRows: chosen.honest ? null : analysis.testRows });
  const models = planOf(chosen);
  const needed = models.ruleFit === null ? MIN_POSITIVES : MIN_POSITIVES_RULEFIT;
  if (positives < needed) throw new AppError('TRAIN_TOO_FEW_POSITIVES', { positives, needed });

  const pool = new Pool();
  const started = performance.now();
  const trained = await trainHonestly(
    pool,
    {
      data: { table, keys },
      trainRows: train,
      testRows: test,
      folds: HONEST_FOLDS,
      repeats,
      seed,
      models,
    },
    terminal,
  ).finally(() => pool.close());
  terminal.end();
  const { heldRows, measuredOn, fitSeconds } = trained;
  const found = trained.models.find((model) => model.kind === kind);
  if (found === undefined) throw new Error(`no model of kind ${kind} was trained`);

  const outcome = heldOutcome(analysis, { heldRows });
  const weights = heldWeights(analysis, { heldRows });
  const top = Math.max(1, Math.round(heldRows.length * TOP_SHARE));
  const atTop = hitsAmongHighest(outcome, found.heldLogOdds, top, weights);
  const result = {
    method: kind,
    seed,
    measuredOn,
    rows: table.rows,
    known: knownRows(table).length,
    trained: train.length,
    positives,
    measured: heldRows.length,
    features: table.columns.length,
    outcome: chosen.columns.outcome,
    outcomeValues: analysis.outcomeValues,
    unreadable: analysis.unreadable,
    refused: analysis.refused,
    proxies: analysis.proxies,
    groups: analysis.groups,
    weight: analysis.weight,
    leftOut: analysis.leftOut,
    fitSeconds,
    totalSeconds: (performance.now() - started) / 1000,
    scoreRowsPerSecond: scoringSpeed(found.model, analysis),
    auc: auc(outcome, found.heldLogOdds, { weights }),
    gini: gini(outcome, found.heldLogOdds, { weights }),
    brier: brier(outcome, Float64Array.from(found.heldLogOdds, probabilityOf), { weights }),
    topK: { k: top, hits: atTop.hits, precision: atTop.precision, recall: atTop.recall, lift: atTop.lift },
    stability: repeats === 0 ? null : stabilityOf(found, top),
    rules: describeRules(found, analysis.words),
  };
  await writeJson(chosen.json, result);
  if (chosen.model !== undefined) {
    const { readableTerms, selection, source } = chosen;
    const configuration = { method: kind, readableTerms, selection, source, repeats, measuredOn };
    await writeModel(chosen.model, found.model, analysis, { seed, configuration });
  }
  if (chosen.scores !== undefined) {
    const rows = Array.from(found.logOdds, (logOdds, row) => [numbers[row] as string, probabilityOf(logOdds)]);
    await writeCsv(chosen.scores, ['dossier', 'kans'], rows);
  }
  tell(result);
}
