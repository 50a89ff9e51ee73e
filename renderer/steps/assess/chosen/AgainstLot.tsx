import type { ChosenReport } from '../../../../shared/contract/assess-chosen.ts';
import { goTo } from '../../../app/actions.ts';
import { Alert } from '../../../components/Alert.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { VerdictCard } from '../../../components/Verdict.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { pointsOf } from './figures.ts';
import { text } from './text.ts';

/** Whether the corrected figure agrees with the lot; without a lot, what the figure is worth. */
export function AgainstLot({ report }: { readonly report: ChosenReport }) {
  const words = useText(text);
  return (
    <div className="grid grid-2 stretch">
      {report.correctedAgainst === null ? <NoLot /> : <Verdict report={report} />}
      <Alert kind="info" title={words.adviceTitle}>
        <p>{words.advice}</p>
      </Alert>
    </div>
  );
}

function NoLot() {
  const words = useText(text);
  return (
    <Alert kind="warning" title={words.noRandomTitle}>
      <p>{words.noRandom}</p>
      <p>
        <LinkButton onPress={() => goTo('rank')}>{words.toRank}</LinkButton>
      </p>
    </Alert>
  );
}

function Verdict({ report: { correctedAgainst, naiveAgainst, margin } }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  if (correctedAgainst === null) return null;
  const [points, interval] = pointsOf(correctedAgainst, words, format);
  const tenths = Math.round(1000 * margin);
  const marginWords = format.number(tenths / 10, tenths % 10 === 0 ? 0 : 1);
  const said = {
    difference: [words.differsTitle, words.differs(points, interval), words.differsWhy],
    'equal-within-margin': [words.equalTitle, words.equal(points, interval, marginWords), words.equalWhy],
    undecided: [words.undecidedTitle, words.undecided(points, interval), words.undecidedWhy],
  } as const;
  const [title, sentence, why] = said[correctedAgainst.verdict];
  return (
    <VerdictCard
      verdict={correctedAgainst.verdict}
      title={title}
      foot={naiveAgainst === null ? undefined : words.naiveOff(...pointsOf(naiveAgainst, words, format))}
    >
      <p>{sentence}</p>
      <p className="strong">{why}</p>
    </VerdictCard>
  );
}
