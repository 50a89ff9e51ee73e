import type { ModelAssessment } from '../../../shared/contract/assess.ts';
import { EstimateText } from '../../components/EstimateText.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

interface StabilityCardProps {
  readonly stability: ModelAssessment['stability'];
  /** Size of the top that was compared. */
  readonly chosen: number;
  /** Whether the model tells dossiers apart at all. */
  readonly hasTop: boolean;
}

/** How much of the top of the list comes back when the model is trained again. */
export function StabilityCard({ stability, chosen, hasTop }: StabilityCardProps) {
  const words = useText(text);
  const format = useFormat();
  if (stability === null || !hasTop) {
    return (
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.stabilityTitle}</h2>
        <p>{hasTop ? words.noStability : words.noTop}</p>
      </section>
    );
  }
  const { repeats, overlap, otherSeeds } = stability;
  const same = (jaccard: number): string => format.count(sameDossiers(jaccard, chosen));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.stabilityTitle}</h2>
      <Facts
        rows={[
          {
            term: words.kept,
            value: (
              <span className="strong">
                {words.keptOf(same(overlap.value), format.count(chosen), same(overlap.low), same(overlap.high))}
              </span>
            ),
          },
          { term: words.jaccard, value: <EstimateText estimate={overlap} as="decimal" /> },
          { term: words.repeats, value: format.count(repeats) },
          ...(otherSeeds === null
            ? []
            : [
                {
                  term: words.otherSeeds,
                  value: words.otherSeedsKept(
                    same(otherSeeds.overlap.value),
                    format.count(chosen),
                    same(otherSeeds.overlap.low),
                    same(otherSeeds.overlap.high),
                    format.count(otherSeeds.seeds),
                  ),
                },
              ]),
        ]}
      />
      <p className="sub">{words.stabilityMeaning(format.count(repeats))}</p>
      <p className="sub">{words.stabilityNote}</p>
    </section>
  );
}

/** Dossiers that two lists of `size` share when their Jaccard overlap is j: shared / (2 size − shared) = j. */
function sameDossiers(jaccard: number, size: number): number {
  return Math.round((2 * size * jaccard) / (1 + jaccard));
}
