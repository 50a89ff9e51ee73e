import type { RouteComparison, RouteHits } from '../../../../shared/contract/assess-routes.ts';
import { text as verdictText } from '../../../components/text.ts';
import { VerdictCard } from '../../../components/Verdict.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import {
  aboutUp,
  type Compared,
  comparedOf,
  isDrawn,
  isTakenAway,
  marginWords,
  pointsOf,
  pWords,
  routeName,
} from './route-view.ts';
import { text } from './text.ts';

/** Per route one of three verdicts, with the counts it rests on. */
export function VerdictCards({ comparison }: { readonly comparison: RouteComparison }) {
  const words = useText(text);
  const compared = comparedOf(comparison);
  const { benchmark, margin } = comparison;
  if (benchmark === null || compared.length === 0) return null;
  return (
    <section className="stack">
      <h2 className="utrecht-heading-2">{words.verdictsTitle}</h2>
      <div className="grid grid-3 stretch">
        {compared.map((own) => (
          <RouteVerdict
            key={'id' in own ? `profile ${own.code}` : own.code}
            own={own}
            benchmark={benchmark}
            margin={margin}
            comparisons={compared.length}
          />
        ))}
      </div>
      {compared.length > 1 && <p className="sub">{words.notCorrected}</p>}
    </section>
  );
}

interface RouteVerdictProps {
  readonly own: Compared;
  readonly benchmark: RouteHits;
  readonly margin: number;
  /** How many routes and profiles the correction covers. */
  readonly comparisons: number;
}

function RouteVerdict({ own, benchmark, margin, comparisons }: RouteVerdictProps) {
  const words = useText(text);
  const verdicts = useText(verdictText).verdicts;
  const format = useFormat();
  const { against } = own;
  const points = pointsOf(against.difference, words, format);
  return (
    <VerdictCard
      verdict={against.verdict}
      title={`${capital(routeName(own, words, format))}: ${verdicts[against.verdict]}`}
      foot={<Foot own={own} comparisons={comparisons} />}
    >
      <p>
        <span className="strong">{format.outOf(own.hits, own.n)}</span>{' '}
        {words.against(format.outOf(benchmark.hits, benchmark.n))}
      </p>
      <p>
        {isDrawn(own) ? words.predictionDifference : words.differenceIs}{' '}
        <span className="strong nowrap">{points.value}</span> <span className="sub nowrap">({points.interval})</span>
      </p>
      {against.verdict === 'difference' && <p>{against.difference.value > 0 ? words.above : words.below}</p>}
      {against.verdict === 'equal-within-margin' && <p>{words.equal(marginWords(margin, format))}</p>}
      {against.verdict === 'undecided' && <p>{words.undecided}</p>}
      {isTakenAway(against) && <p>{words.takenAway(format.count(comparisons))}</p>}
    </VerdictCard>
  );
}

/** Codes of the layout are written small; a heading is not. */
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function Foot({ own: { against }, comparisons }: Pick<RouteVerdictProps, 'own' | 'comparisons'>) {
  const words = useText(text);
  const format = useFormat();
  const { p, adjustedP, riskRatio, needed, verdict } = against;
  const parts = [
    words.fisher(pWords(p, words, format)),
    ...(comparisons === 1 ? [] : [words.holm(pWords(adjustedP, words, format), format.count(comparisons))]),
    words.ratio(format.number(riskRatio.value, 2), format.range(riskRatio, 2)),
    ...(verdict === 'undecided' && needed !== null ? [words.needed(format.count(aboutUp(needed)))] : []),
  ];
  return parts.join(' · ');
}
