import { performance } from 'node:perf_hooks';
import { AppError } from '../../shared/errors.ts';
import type { AdditiveModel, ModelKind } from '../../shared/learning/additive-model.ts';
import { probabilityOf } from '../../shared/learning/additive-model.ts';
import { auc } from '../../shared/learning/evaluation/auc.ts';
import { brier } from '../../shared/learning/evaluation/brier.ts';
import { gini } from '../../shared/learning/evaluation/gini.ts';
import { makeModelFile, type Provenance, writeModelFile } from '../../shared/learning/model-file.ts';
import { MIN_POSITIVES_RULEFIT } from '../../shared/learning/rulefit.ts';
import { MIN_POSITIVES_SCORECARD } from '../../shared/learning/scorecard/scorecard-config.ts';
import { compileScorer } from '../../shared/learning/scorer.ts';
import { OUTCOME } from '../../shared/learning/table.ts';
import { VERSION } from '../../shared/version.ts';
import { hashTable, knownRows } from '../engine/analysis.ts';
import { heldOutcome, heldWeights, hitsAmongHighest } from '../engine/comparison.ts';
import type { ModelPlan } from '../engine/compute/fit-task.ts';
import { trainHonestly } from '../engine/compute/honest-training.ts';
import { Pool } from '../engine/compute/pool.ts';
import { today } from '../engine/dates.ts';
import { writeFileAtomic } from '../engine/files/write-atomic.ts';
import { writeCsv } from '../engine/files/write-csv.ts';
import { expiryOf } from '../engine/training.ts';
import { describeRules, stabilityOf, tell } from './analyse-report.ts';
import { listOf, readArguments, required, UsageError, wholeNumber } from './arguments.ts';
import { type FlatAnalysis, readFlatAnalysis } from './flat-analysis.ts';
import { Terminal } from './terminal-job.ts';
import { writeJson } from './words.ts';

const options = {
  csv: 'text',
  outcome: 'text',
  id: 'text',
  split: 'text',
  exclude: 'text',
  group: 'text',
  method: 'text',
  full: 'flag',
  rules: 'text',
  honest: 'flag',
  bootstraps: 'text',
  seed: 'text',
  'no-proxies': 'flag',
  model: 'text',
  scores: 'text',
  json: 'text',
} as const;

const HONEST_FOLDS = 10;
/** Share of the measured dossiers that stands for "the top of the list". */
const TOP_SHARE = 0.02;

function modelKind(method: string | undefined, full: boolean): ModelKind {
  if (method === undefined || method === 'rulefit') return full ? 'rulefit' : 'rulefit-readable';
  if (method === 'scorecard') return 'scorecard';
  if (method === 'tree') return 'risk-groups';
  throw new UsageError(`--method is rulefit, scorecard of tree, niet '${method}'.`);
}

/** Only what was asked for is trained. */
function planFor(kind: ModelKind, readableTerms: number): ModelPlan {
  return {
    ruleFit: kind === 'rulefit' || kind === 'rulefit-readable' ? { readableTerms } : null,
    scorecard: kind === 'scorecard' ? {} : null,
    riskGroups: kind === 'risk-groups',
    card: null,
    profile: null,
  };
}

/** Rows scored in a second, from typed arrays. */
function scoringSpeed(model: AdditiveModel, { table }: FlatAnalysis): number {
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
  const chosen = readArguments(words, options);
  const kind = modelKind(chosen.method, chosen.full);
  const seed = wholeNumber(chosen.seed, 'seed', 1, 1, 2_147_483_647);
  const repeats = wholeNumber(chosen.bootstraps, 'bootstraps', 0, 0, 1000);
  const readableTerms = wholeNumber(chosen.rules, 'rules', 15, 1, 100);
  const terminal = new Terminal();
  const analysis = await readFlatAnalysis(
    required(chosen.csv, 'csv'),
    {
      outcome: required(chosen.outcome, 'outcome'),
      number: chosen.id ?? null,
      split: chosen.split ?? null,
      exclude: listOf(chosen.exclude),
      groups: listOf(chosen.group),
      proxies: !chosen['no-proxies'],
    },
    terminal,
  );

  const { table, keys, testRows } = analysis;
  const known = knownRows(table);
  const held = chosen.honest ? null : testRows;
  const heldSet = new Set(held ?? []);
  const trainRows = known.filter((row) => !heldSet.has(row));
  const positives = trainRows.filter((row) => table.outcome[row] === OUTCOME.unlawful).length;
  const models = planFor(kind, readableTerms);
  const needed = models.ruleFit === null ? MIN_POSITIVES_SCORECARD : MIN_POSITIVES_RULEFIT;
  if (positives < needed) throw new AppError('TRAIN_TOO_FEW_POSITIVES', { positives, needed });

  const pool = new Pool();
  const started = performance.now();
  const trained = await trainHonestly(
    pool,
    {
      data: { table, keys },
      trainRows,
      testRows: held,
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
    known: known.length,
    trained: trainRows.length,
    positives,
    measured: heldRows.length,
    features: table.columns.length,
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
    const configuration = { method: kind, readableTerms, repeats, measuredOn };
    await writeModel(chosen.model, found.model, analysis, { seed, configuration });
  }
  if (chosen.scores !== undefined) {
    const rows = Array.from(found.logOdds, (logOdds, row) => [keys[row] as string, probabilityOf(logOdds)]);
    await writeCsv(chosen.scores, ['dossier', 'kans'], rows);
  }
  tell(result);
}
