import { performance } from 'node:perf_hooks';
import { termSentence } from '../../shared/domain/sentences.ts';
import { AppError } from '../../shared/errors.ts';
import type { AdditiveModel, ModelKind } from '../../shared/learning/additive-model.ts';
import { predictLogOdds, probabilityOf } from '../../shared/learning/additive-model.ts';
import { auc } from '../../shared/learning/evaluation/auc.ts';
import { brier } from '../../shared/learning/evaluation/brier.ts';
import { gini } from '../../shared/learning/evaluation/gini.ts';
import { MIN_POSITIVES_RULEFIT } from '../../shared/learning/rulefit.ts';
import { OUTCOME } from '../../shared/learning/table.ts';
import { knownRows } from '../engine/analysis.ts';
import { heldOutcome, heldWeights, hitsAmongHighest } from '../engine/comparison.ts';
import { trainHonestly } from '../engine/compute/honest-training.ts';
import { Pool } from '../engine/compute/pool.ts';
import { writeCsv } from '../engine/files/write-csv.ts';
import { listOf, readArguments, required, UsageError, wholeNumber } from './arguments.ts';
import { type FlatAnalysis, readFlatAnalysis } from './flat-analysis.ts';
import { Terminal } from './terminal-job.ts';
import { decimal, percentage, whole, withInterval, writeJson } from './words.ts';

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
  if (method === 'l1') return 'l1-logistic';
  throw new UsageError(`--method is rulefit of l1, niet '${method}'.`);
}

/** Rows scored in a second, from typed arrays. */
function scoringSpeed(model: AdditiveModel, analysis: FlatAnalysis): number {
  let rows = 0;
  const started = performance.now();
  while (performance.now() - started < 200) {
    predictLogOdds(model, analysis.table);
    rows += analysis.table.rows;
  }
  return Math.round(rows / ((performance.now() - started) / 1000));
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
  const ruleFit = kind !== 'l1-logistic';
  if (ruleFit && positives < MIN_POSITIVES_RULEFIT)
    throw new AppError('TRAIN_TOO_FEW_POSITIVES', { positives, needed: MIN_POSITIVES_RULEFIT });

  const pool = new Pool();
  const started = performance.now();
  const { models, heldRows, measuredOn, fitSeconds } = await trainHonestly(
    pool,
    {
      data: { table, keys },
      trainRows,
      testRows: held,
      folds: HONEST_FOLDS,
      repeats,
      seed,
      ruleFit,
      rival: !ruleFit,
      readableTerms,
    },
    terminal,
  ).finally(() => pool.close());
  terminal.end();
  const found = models.find((model) => model.kind === kind);
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
    rules: found.model.terms.map((term) => ({
      text: termSentence(term, analysis.words).nl,
      coefficient: term.coefficient,
      support: term.support,
      hits: term.hits,
    })),
  };
  await writeJson(chosen.json, result);
  await writeJson(chosen.model, found.model);
  if (chosen.scores !== undefined) {
    const rows = Array.from(found.logOdds, (logOdds, row) => [keys[row] as string, probabilityOf(logOdds)]);
    await writeCsv(chosen.scores, ['dossier', 'kans'], rows);
  }
  tell(result);
}

type AnalyseResult = {
  readonly [K in 'auc' | 'gini' | 'brier']: { value: number; low: number; high: number };
} & {
  readonly method: string;
  readonly measuredOn: string;
  readonly trained: number;
  readonly positives: number;
  readonly measured: number;
  readonly features: number;
  readonly fitSeconds: number;
  readonly scoreRowsPerSecond: number;
  readonly refused: FlatAnalysis['refused'];
  readonly proxies: readonly string[];
  readonly groups: readonly string[];
  readonly weight: string | null;
  readonly topK: {
    readonly k: number;
    readonly hits: { value: number };
    readonly precision: { value: number; low: number; high: number };
  };
  readonly rules: readonly { text: string; coefficient: number; support: number; hits: number }[];
};

function tell(result: AnalyseResult): void {
  const on = result.measuredOn === 'hold-out' ? 'apart gehouden dossiers' : 'kruisvalidatie met de hele werkwijze';
  console.log(
    `Model ${result.method}: ${result.rules.length} termen, getraind op ${whole(result.trained)} dossiers (${whole(result.positives)} onrechtmatig) met ${result.features} kenmerken in ${decimal(result.fitSeconds)} s.`,
  );
  for (const { name, reason } of result.refused) console.log(`Geweigerd: ${name} (${reason}).`);
  if (result.groups.length > 0) console.log(`Alleen voor de biastoets, niet gebruikt: ${result.groups.join(', ')}.`);
  if (result.weight !== null) console.log(`Gewichten uit kolom ${result.weight}, bij het trainen en bij het meten.`);
  if (result.proxies.length > 0)
    console.log(
      `Let op, mogelijke proxy's gebruikt: ${result.proxies.join(', ')}. In een kluis staan die uit tot er een schriftelijke reden is. Met --no-proxies blijven ze weg.`,
    );
  console.log(`Gemeten op ${whole(result.measured)} dossiers (${on}):`);
  console.log(
    `  AUC ${withInterval(result.auc)}, Gini ${withInterval(result.gini)}, Brier ${withInterval(result.brier, 3)}`,
  );
  console.log(
    `  bovenste ${result.topK.k}: ${decimal(result.topK.hits.value, 1)} raak, ${percentage(result.topK.precision)}`,
  );
  console.log(`  scoren: ${whole(result.scoreRowsPerSecond)} dossiers per seconde`);
  console.log('Regels (bijdrage op de log-odds; raak van n in de trainingsdossiers):');
  for (const rule of result.rules)
    console.log(
      `  ${rule.coefficient > 0 ? '+' : '−'}${decimal(Math.abs(rule.coefficient))}  ${rule.text}  [${whole(rule.hits)} van ${whole(rule.support)}]`,
    );
}
