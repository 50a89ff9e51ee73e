import type { ClassesTerm } from '../../shared/learning/additive-model.ts';
import { defaultScorecardConfig, LEAKAGE_INFORMATION_VALUE } from '../../shared/learning/scorecard/scorecard-config.ts';
import { weighEvidence } from '../../shared/learning/scorecard/weight-of-evidence.ts';
import { decimal } from './words.ts';

/** What a characteristic on the scorecard tells by itself, from the training dossiers in its classes. */
export interface CardEvidence {
  readonly informationValue: number;
  /** Whether that is too good to be true, so that it may have been known only afterwards. */
  readonly mayLeak: boolean;
  /** Per class whether one of the outcomes did not occur in it, so that half a case was added. */
  readonly adjusted: readonly boolean[];
}

/** Null when the classes hold one outcome only. */
export function cardEvidence({ classes, support, hits }: ClassesTerm): CardEvidence | null {
  if (hits === 0 || hits === support) return null;
  const rows = Float64Array.from(classes, (own) => own.support);
  const unlawful = Float64Array.from(classes, (own) => own.hits);
  const lawful = rows.map((count, at) => count - (unlawful[at] as number));
  const counts = { size: classes.length, rows, hits: unlawful, lawful, unlawful };
  const { informationValue, adjusted } = weighEvidence(counts, defaultScorecardConfig.minSupport);
  return {
    informationValue,
    mayLeak: informationValue > LEAKAGE_INFORMATION_VALUE,
    adjusted: Array.from(adjusted, (own) => own === 1),
  };
}

/** Said below a characteristic on the card. */
export function evidenceWords({ informationValue, mayLeak, adjusted }: CardEvidence): string[] {
  const halves = adjusted.filter((own) => own).length;
  return [
    `informatiewaarde ${decimal(informationValue)}`,
    ...(mayLeak
      ? [
          `Let op: boven ${decimal(LEAKAGE_INFORMATION_VALUE, 1)} is te mooi om zomaar te geloven. Was dit al bekend vóór het onderzoek?`,
        ]
      : []),
    ...(halves === 0
      ? []
      : [
          `In ${halves === 1 ? '1 klasse' : `${halves} klassen`} komt één uitkomst niet voor; daar is een half geval bijgeteld.`,
        ]),
  ];
}
