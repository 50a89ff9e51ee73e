import type { ModelKind } from '../../shared/learning/additive-model.ts';
import type { RuleFitConfig } from '../../shared/learning/rulefit-config.ts';
import type { ScorecardConfig } from '../../shared/learning/scorecard/scorecard-config.ts';
import type { ModelPlan } from '../engine/compute/fit-task.ts';
import { listOf, readArguments, required, UsageError, wholeNumber } from './arguments.ts';
import type { FlatChoices } from './flat-analysis.ts';

const options = {
  csv: 'text',
  outcome: 'text',
  unlawful: 'text',
  lawful: 'text',
  id: 'text',
  split: 'text',
  weight: 'text',
  exclude: 'text',
  group: 'text',
  method: 'text',
  selection: 'text',
  source: 'text',
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

/** What `analyse` is asked to do. */
export interface AnalyseOptions {
  readonly csv: string;
  readonly columns: FlatChoices;
  readonly kind: ModelKind;
  readonly readableTerms: number;
  /** How the scorecard selects; null for other methods. */
  readonly selection: ScorecardConfig['selection'] | null;
  /** Where RuleFit takes its rules from; null for other methods. */
  readonly source: RuleFitConfig['ruleSource'] | null;
  readonly honest: boolean;
  readonly repeats: number;
  readonly seed: number;
  /** Files to write. */
  readonly model: string | undefined;
  readonly scores: string | undefined;
  readonly json: string | undefined;
}

function modelKind(method: string | undefined, full: boolean): ModelKind {
  if (method === undefined || method === 'rulefit') return full ? 'rulefit' : 'rulefit-readable';
  if (method === 'scorecard') return 'scorecard';
  if (method === 'tree') return 'risk-groups';
  throw new UsageError(`--method is rulefit, scorecard of tree, niet '${method}'.`);
}

/**
 * An option with a few words as values that belongs to one method: the first word when nothing was said, null for another method.
 * @throws UsageError
 */
function wordFor<Word extends string>(
  text: string | undefined,
  name: string,
  words: readonly [Word, Word],
  method: { readonly name: string; readonly isChosen: boolean },
): Word | null {
  if (!method.isChosen && text !== undefined) throw new UsageError(`--${name} hoort bij --method ${method.name}.`);
  if (!method.isChosen) return null;
  const chosen = text === undefined ? words[0] : words.find((word) => word === text);
  if (chosen === undefined) throw new UsageError(`--${name} is ${words.join(' of ')}, niet '${text}'.`);
  return chosen;
}

/** @throws UsageError for words that do not say what to do */
export function readAnalyseOptions(words: string[]): AnalyseOptions {
  const chosen = readArguments(words, options);
  const { csv, outcome, unlawful, lawful, id, split, weight, exclude, group, method, full } = chosen;
  const kind = modelKind(method, full);
  const isScorecard = kind === 'scorecard';
  const isRuleFit = kind === 'rulefit' || kind === 'rulefit-readable';
  return {
    csv: required(csv, 'csv'),
    columns: {
      outcome: required(outcome, 'outcome'),
      meaning:
        unlawful === undefined && lawful === undefined ? null : { unlawful: listOf(unlawful), lawful: listOf(lawful) },
      number: id ?? null,
      split: split ?? null,
      weight: weight ?? null,
      exclude: listOf(exclude),
      groups: listOf(group),
      proxies: !chosen['no-proxies'],
    },
    kind,
    readableTerms: wholeNumber(chosen.rules, 'rules', 15, 1, 100),
    selection: wordFor(chosen.selection, 'selection', ['l1', 'forward'], { name: 'scorecard', isChosen: isScorecard }),
    source: wordFor(chosen.source, 'source', ['boosting', 'forest'], { name: 'rulefit', isChosen: isRuleFit }),
    honest: chosen.honest,
    repeats: wholeNumber(chosen.bootstraps, 'bootstraps', 0, 0, 1000),
    seed: wholeNumber(chosen.seed, 'seed', 1, 1, 2_147_483_647),
    model: chosen.model,
    scores: chosen.scores,
    json: chosen.json,
  };
}

/** Only what was asked for is trained. */
export function planOf({ kind, readableTerms, selection, source }: AnalyseOptions): ModelPlan {
  return {
    ruleFit: source === null ? null : { readableTerms, ruleSource: source },
    scorecard: selection === null ? null : { selection },
    riskGroups: kind === 'risk-groups',
    card: null,
    profile: null,
  };
}
