import type { Trial } from '../../../../../shared/contract/assess-trials.ts';
import { trialMeasures } from '../../../../../shared/domain/trial-measures.ts';
import { goTo } from '../../../../app/actions.ts';
import { type TrialArrow, TrialArrows } from '../../../../charts/TrialArrows.tsx';
import { Button } from '../../../../components/Button.tsx';
import { ChartFrame } from '../../../../components/ChartFrame.tsx';
import { Select } from '../../../../components/Select.tsx';
import { chooseFeature } from '../../../prepare/store.ts';
import { attributeWords } from '../group-view.ts';
import { showTrials, useTrials } from './store.ts';
import { TrialsTable } from './TrialsTable.tsx';
import { gapOf, gapSize, type Saying, trialRemarks, trialSentence } from './trial-view.ts';
import { useSaying } from './use-saying.ts';

/** A sentence of each trial, and all of them in one chart and one table, for one difference at a time. */
export function TrialsReport({ trials }: { readonly trials: readonly Trial[] }) {
  const saying = useSaying();
  const { words, format } = saying;
  const attributes = [...new Set(trials.flatMap(({ gaps }) => gaps.map((gap) => gap.attribute)))];
  const wanted = useTrials((own) => own.attribute);
  const attribute = attributes.find((name) => name === wanted) ?? attributes[0] ?? '';
  const measure = useTrials((own) => own.measure);
  const leftOut = Math.max(...trials.map((trial) => gapOf(trial, attribute, measure)?.leftOut ?? 0));
  const arrows = trials.flatMap((trial, index) => arrowOf(trial, index + 1, { attribute, measure }, saying));
  return (
    <>
      <h3 className="utrecht-heading-3">{words.listTitle}</h3>
      <div className="grid grid-2">
        <Select
          label={words.attribute}
          options={attributes.map((name) => ({ value: name, label: attributeWords(name) }))}
          value={attribute}
          onChange={(name) => showTrials({ attribute: name })}
        />
        <Select
          label={words.measure}
          options={trialMeasures.map((value) => ({ value, label: words.measures[value] }))}
          value={measure}
          onChange={(value) => showTrials({ measure: value })}
        />
      </div>
      {leftOut > 0 && <p className="sub">{words.leftOut(attributeWords(attribute), format.count(leftOut))}</p>}
      {trials.every(({ hits }) => hits === null) && <p className="strong">{words.noRandom}</p>}
      <ol className="plain stack">
        {trials.map((trial, index) => (
          <li key={JSON.stringify(trial.change)} className="stack stack-tight">
            <p className="strong">
              {format.count(index + 1)}. {trialSentence(trial, gapOf(trial, attribute, measure), saying)}
            </p>
            <p className="sub">{trialRemarks(trial, saying).join(' ')}</p>
            {trial.change.kind === 'drop' && <ToPrepare feature={trial.change.feature} label={words.toPrepare} />}
          </li>
        ))}
      </ol>
      <ChartFrame
        level={3}
        title={words.chartTitle}
        sentence={words.chartSentence(attributeWords(attribute), words.measures[measure], words.sameNow)}
        chart={
          arrows.length === 0 ? (
            <p>{words.chartNone}</p>
          ) : (
            <TrialArrows arrows={arrows} label={words.chartTitle} axes={{ hits: words.hits, gap: words.largest }} />
          )
        }
        table={<TrialsTable trials={trials} attribute={attribute} measure={measure} />}
      />
      <p className="sub">{words.gapsMean}</p>
    </>
  );
}

/** To the feature itself, where it can be switched off with a reason. */
function ToPrepare({ feature, label }: { readonly feature: string; readonly label: string }) {
  const show = () => {
    chooseFeature(feature, 'reason');
    goTo('prepare');
  };
  return (
    <div className="row">
      <Button kind="subtle" onPress={show}>
        {label}
      </Button>
    </div>
  );
}

type Shown = Pick<Parameters<typeof TrialsTable>[0], 'attribute' | 'measure'>;

/** Nothing where the hits or the difference are not known. */
function arrowOf(trial: Trial, place: number, { attribute, measure }: Shown, { words, format }: Saying): TrialArrow[] {
  const gap = gapOf(trial, attribute, measure);
  const [before, after] = [gapSize(gap?.before ?? null), gapSize(gap?.after ?? null)];
  const [hits, hitsAfter] = [trial.before.expected, trial.after.expected];
  if (before === null || after === null || hits === null || hitsAfter === null) return [];
  const said = [hits.value, 100 * before, hitsAfter.value, 100 * after].map((value) => format.number(value, 1));
  const [a = '', b = '', c = '', d = ''] = said;
  return [
    {
      place,
      before: { gap: 100 * before, hits },
      after: { gap: 100 * after, hits: hitsAfter },
      label: words.mark(format.count(place), a, b, c, d),
    },
  ];
}
