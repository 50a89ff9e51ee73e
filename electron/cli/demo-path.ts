import { resolve } from 'node:path';
import type { LogCheck } from '../../shared/contract/account.ts';
import type { Assessment } from '../../shared/contract/assess.ts';
import type { DossierView } from '../../shared/contract/dossier.ts';
import type { Delivery } from '../../shared/contract/intake.ts';
import type { QuarterReport } from '../../shared/contract/intake-quarter.ts';
import type { FeatureState, PreparedCases, PrepareState } from '../../shared/contract/prepare.ts';
import type { Choice, DrawPage } from '../../shared/contract/rank.ts';
import type { ModelKind, Training } from '../../shared/contract/train.ts';
import { leastRandom } from '../engine/selection.ts';
import { type DemoTesting, walkTestingRoom } from './demo-testing.ts';
import { lockProposedCriteria } from './lock-criteria.ts';
import { proposedImport } from './proposed-import.ts';
import type { EngineRunner } from './run-engine.ts';
import type { Terminal } from './terminal-job.ts';

const FOLDS = 10;
const REPEATS = 50;
/** About 2 % of the dossiers, the most that a careful municipality looks into at a time (source 000). */
const CAPACITY_SHARE = 0.02;
/** Of the selection, the part that is drawn by lot. */
const LOT_SHARE = 0.3;

/** What the demo made, in the order of the analyst's path. */
export interface DemoPath {
  readonly quarter: QuarterReport;
  readonly cases: PreparedCases;
  readonly features: readonly FeatureState[];
  readonly delivery: Delivery;
  readonly training: Training;
  readonly assessment: Assessment;
  readonly model: ModelKind;
  readonly testing: DemoTesting;
  readonly list: DrawPage;
  readonly dossier: DossierView;
  readonly log: LogCheck;
}

/** Brings the files in and accepts them, with the proposals as they stand. */
export async function bringIn(
  engine: EngineRunner,
  folder: string,
  keyPassphrase: string,
  terminal: Terminal,
): Promise<QuarterReport> {
  const inspection = await engine.run('intake.inspectQuarter', { file: folder }, (state) => terminal.show(state));
  const input = { ...proposedImport(inspection), file: folder, supplier: 'Voorbeeldstad', keyPassphrase };
  const { id } = await engine.run('intake.importQuarter', input, (state) => terminal.show(state));
  const reason = 'Oefenlevering: de opvallende controles zijn zo gemaakt en bekeken.';
  return engine.ask('intake.judgeQuarter', { quarter: id, accept: true, reason });
}

/** Uses every feature that is neither a proxy nor a possible leak, with the purpose that its declaration gives. */
export async function chooseSoundFeatures(engine: EngineRunner, terminal: Terminal): Promise<PrepareState> {
  await engine.run('prepare.compute', {}, (state) => terminal.show(state));
  const { features } = await engine.ask('prepare.state', {});
  const choices = features
    .filter(({ proxy, stats }) => proxy === null && stats !== null && stats.leak === null)
    .map(({ name, purpose, legal }) => ({ name, used: true, justification: `${purpose} Grond: ${legal}.` }));
  const state = await engine.ask('prepare.choose', { choices });
  await engine.run('prepare.make', {});
  return state;
}

/** What a careful municipality would draw: few dossiers, part of them by lot, with the readable model where there is one. */
function careful({ dossiers }: PreparedCases, { refused }: Training): Choice {
  const capacity = Math.max(10, Math.round(dossiers * CAPACITY_SHARE));
  return {
    model: refused === null ? 'rulefit-readable' : 'scorecard',
    capacity,
    random: Math.max(leastRandom(capacity), Math.round(capacity * LOT_SHARE)),
    onlyUnknown: true,
  };
}

/** Walks the whole path in an open vault, from a folder with the eleven files to an explained dossier. */
export async function walkDemoPath(
  engine: EngineRunner,
  options: { readonly folder: string; readonly out: string; readonly keyPassphrase: string; readonly seed: number },
  terminal: Terminal,
): Promise<DemoPath> {
  const { folder, out, keyPassphrase, seed } = options;
  const quarter = await bringIn(engine, folder, keyPassphrase, terminal);
  const { cases, features } = await chooseSoundFeatures(engine, terminal);
  await lockProposedCriteria(engine);
  await engine.run('train.start', { seed, folds: FOLDS, repeats: REPEATS }, (state) => terminal.show(state));
  terminal.end();
  const delivery = await engine.ask('intake.current', {});
  const training = await engine.ask('train.current', {});
  if (cases === null || delivery === null || training === null) throw new Error('the training was not kept');
  const choice = careful(cases, training);
  const { model, capacity } = choice;
  const assessment = await engine.ask('assess.current', { capacity });
  if (assessment === null) throw new Error('the training was not assessed');
  const testing = await walkTestingRoom(engine, choice, terminal);
  await engine.run('rank.draw', choice);
  const list = await engine.ask('rank.current', { filter: 'all', offset: 0, limit: 200 });
  const first = list?.rows.find(({ route }) => route === 'model')?.id ?? null;
  if (list === null || first === null) throw new Error('the draw was not kept');
  const dossier = await engine.ask('dossier.view', { row: first.row, model, reveal: false });
  await engine.run('rank.export', { file: resolve(out, 'selectie.xlsx'), format: 'xlsx' });
  const log = await engine.ask('account.verifyLog', {});
  return { quarter, cases, features, delivery, training, assessment, model, testing, list, dossier, log };
}
