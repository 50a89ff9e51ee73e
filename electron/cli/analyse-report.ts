import { conditionSentence, type FeatureDictionary, termSentence } from '../../shared/domain/sentences.ts';
import type { Term } from '../../shared/learning/additive-model.ts';
import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { termRepeats } from '../../shared/learning/term-repeats.ts';
import { topOverlap } from '../engine/assessment.ts';
import type { HonestModel } from '../engine/compute/honest-training.ts';
import { type CardEvidence, cardEvidence, evidenceWords } from './card-evidence.ts';
import type { FlatAnalysis } from './flat-analysis.ts';
import { tellMeaning } from './outcome-meaning.ts';
import { tellUnreadable } from './unreadable-cells.ts';
import { decimal, percentage, whole, withInterval } from './words.ts';

/** A term of the model as `analyse` tells it; of a characteristic in classes, what each class adds to the log-odds. */
export interface RuleReport {
  readonly text: string;
  readonly coefficient: number;
  readonly support: number;
  readonly hits: number;
  /** In how many of the bootstraps a term on the same features in the same direction came back; null without bootstraps. */
  readonly repeats: number | null;
  readonly classes?: readonly {
    readonly text: string;
    readonly effect: number;
    readonly support: number;
    readonly hits: number;
  }[];
  /** Only of a characteristic on the scorecard. */
  readonly evidence?: CardEvidence;
}

export function describeRules({ model, repeatModels }: HonestModel, words: FeatureDictionary): RuleReport[] {
  const repeats = termRepeats(model, repeatModels);
  return model.terms.map((term, at): RuleReport => {
    const { coefficient, support, hits } = term;
    const classes = classesOf(term, words);
    const evidence = model.kind === 'scorecard' && term.kind === 'classes' ? cardEvidence(term) : null;
    return {
      text: termSentence(term, words).nl,
      coefficient,
      support,
      hits,
      repeats: repeatModels.length === 0 ? null : (repeats[at] as number),
      ...(classes === null ? {} : { classes }),
      ...(evidence === null ? {} : { evidence }),
    };
  });
}

function classesOf(term: Term, words: FeatureDictionary): NonNullable<RuleReport['classes']> | null {
  if (term.kind !== 'classes') return null;
  return term.classes.map(({ condition, value, support, hits }) => ({
    text: conditionSentence(condition, words).nl,
    effect: term.coefficient * value,
    support,
    hits,
  }));
}

export interface StabilityReport {
  /** Dossiers at the top of the list that the overlap is about. */
  readonly k: number;
  readonly bootstraps: number;
  readonly overlap: Estimate;
  /** Other seeds; none where the seed decides nothing. */
  readonly seeds: number;
  readonly seedOverlap: Estimate | null;
}

/** How much of the top of the list comes back in bootstraps and with other seeds. */
export function stabilityOf({ logOdds, repeatLogOdds, seedLogOdds }: HonestModel, k: number): StabilityReport {
  return {
    k,
    bootstraps: repeatLogOdds.length,
    overlap: topOverlap(logOdds, repeatLogOdds, k, 0.95),
    seeds: seedLogOdds.length,
    seedOverlap: seedLogOdds.length === 0 ? null : topOverlap(logOdds, seedLogOdds, k, 1),
  };
}

export type AnalyseResult = {
  readonly [K in 'auc' | 'gini' | 'brier']: { value: number; low: number; high: number };
} & {
  readonly method: string;
  readonly measuredOn: string;
  readonly trained: number;
  readonly positives: number;
  readonly measured: number;
  readonly features: number;
  readonly fitSeconds: number;
  /** Null for a model without terms. */
  readonly scoreRowsPerSecond: number | null;
  readonly outcome: string;
  readonly outcomeValues: FlatAnalysis['outcomeValues'];
  readonly unreadable: FlatAnalysis['unreadable'];
  readonly refused: FlatAnalysis['refused'];
  readonly proxies: readonly string[];
  readonly groups: readonly string[];
  readonly weight: string | null;
  readonly topK: {
    readonly k: number;
    readonly hits: { value: number };
    readonly precision: { value: number; low: number; high: number };
  };
  readonly stability: StabilityReport | null;
  readonly rules: readonly RuleReport[];
};

export function tell(result: AnalyseResult): void {
  const on = result.measuredOn === 'hold-out' ? 'apart gehouden dossiers' : 'kruisvalidatie met de hele werkwijze';
  console.log(
    `Model ${result.method}: ${result.rules.length} termen, getraind op ${whole(result.trained)} dossiers (${whole(result.positives)} onrechtmatig) met ${result.features} kenmerken in ${decimal(result.fitSeconds)} s.`,
  );
  tellMeaning(result.outcome, result.outcomeValues);
  tellUnreadable(result.unreadable);
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
  if (result.stability !== null) console.log(`  bestendigheid: ${stabilityWords(result.stability)}`);
  if (result.scoreRowsPerSecond === null) {
    console.log(
      'Geen enkel kenmerk houdt stand: het model geeft elk dossier dezelfde schatting, en er is niets te rangschikken.',
    );
    return;
  }
  console.log(`  scoren: ${whole(result.scoreRowsPerSecond)} dossiers per seconde`);
  console.log('Regels (bijdrage op de log-odds; raak van n in de trainingsdossiers):');
  for (const rule of result.rules) tellRule(rule);
}

function stabilityWords({ k, bootstraps, overlap, seeds, seedOverlap }: StabilityReport): string {
  const chance =
    seedOverlap === null
      ? 'het toevalsgetal beslist hier niets'
      : `bij ${seeds} andere toevalsgetallen ${percentage(seedOverlap)}`;
  return `van de bovenste ${k} komt bij ${bootstraps} herhalingen ${percentage(overlap)} terug (Jaccard); ${chance}`;
}

const signed = (value: number): string => `${value > 0 ? '+' : '−'}${decimal(Math.abs(value))}`;

function tellRule({ text, coefficient, support, hits, repeats, classes, evidence }: RuleReport): void {
  const again = repeats === null ? '' : `, ${whole(repeats)} keer terug`;
  if (classes === undefined) {
    console.log(`  ${signed(coefficient)}  ${text}  [${whole(hits)} van ${whole(support)}${again}]`);
    return;
  }
  console.log(`  ${text}${again}`);
  for (const own of classes)
    console.log(`    ${signed(own.effect)}  ${own.text}  [${whole(own.hits)} van ${whole(own.support)}]`);
  if (evidence !== undefined) for (const said of evidenceWords(evidence)) console.log(`    ${said}`);
}
