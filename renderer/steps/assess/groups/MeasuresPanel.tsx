import type { GroupFigure, GroupMeasure, GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { GroupRates } from '../../../charts/GroupRates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { Select } from '../../../components/Select.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { attributesIn, attributeWords, groupWords, measurePairs } from './group-view.ts';
import { partIds } from './part-ids.ts';
import { show, useGroups } from './store.ts';
import { text } from './text.ts';

/** One measure of one attribute at a time: the model, and beside it the present practice where that can be counted. */
export function MeasuresPanel({ measured }: { readonly measured: GroupsMeasured }) {
  const words = useText(text);
  const format = useFormat();
  const attributes = attributesIn(measured);
  const wanted = useGroups((groups) => groups.attribute);
  const attribute = attributes.find((name) => name === wanted) ?? attributes[0] ?? '';
  const measure = useGroups((groups) => groups.measure);
  const pair = measurePairs.find(({ model }) => model === measure) ?? measurePairs[0]!;
  const figuresOf = (own: GroupMeasure) =>
    measured.figures.filter((figure) => figure.measure === own && figure.attribute === attribute);
  const { practice } = measured;
  return (
    <section className="panel stack" id={partIds.measures} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.measuresTitle}</h2>
      <div className="grid grid-2">
        <Select
          label={words.attribute}
          options={attributes.map((name) => ({ value: name, label: attributeWords(name) }))}
          value={attribute}
          onChange={(name) => show({ attribute: name })}
        />
        <Select
          label={words.measureLabel}
          options={measurePairs.map(({ model }) => ({ value: model, label: words.measures[model].name }))}
          value={pair.model}
          onChange={(own) => show({ measure: own })}
        />
      </div>
      <MeasureChart source={words.ofModel} measure={pair.model} figures={figuresOf(pair.model)} />
      {pair.practice !== null && practice !== null && (
        <>
          <MeasureChart source={words.ofPractice} measure={pair.practice} figures={figuresOf(pair.practice)} />
          <p className="sub">{words.practiceSince(format.count(practice.dossiers), format.date(practice.from))}</p>
        </>
      )}
      {pair.practice !== null && practice === null && <p className="sub">{words.noPractice}</p>}
    </section>
  );
}

interface MeasureChartProps {
  readonly source: string;
  readonly measure: GroupMeasure;
  readonly figures: readonly GroupFigure[];
}

function MeasureChart({ source, measure, figures }: MeasureChartProps) {
  const words = useText(text);
  const { name, says } = words.measures[measure];
  const title = words.chartTitle(source, name);
  const known = figures.flatMap((figure) => {
    if (figure.hidden !== null || figure.rate === null) return [];
    const { group, hits, n, rate, verdict } = figure;
    return [{ name: groupWords(group, words), hits, n, estimate: rate, verdict }];
  });
  return (
    <ChartFrame
      level={3}
      title={title}
      sentence={words.chartSentence(says)}
      chart={known.length === 0 ? <p>{words.empty0}</p> : <GroupRates rows={known} label={title} />}
      table={<FiguresTable figures={figures} caption={title} />}
    />
  );
}
