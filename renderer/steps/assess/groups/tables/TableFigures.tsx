import { useState } from 'react';
import type {
  GroupTable,
  GroupTableFigure,
  GroupTableMeasure,
} from '../../../../../shared/contract/assess-group-tables.ts';
import { GroupRates } from '../../../../charts/GroupRates.tsx';
import { ChartFrame } from '../../../../components/ChartFrame.tsx';
import { Select } from '../../../../components/Select.tsx';
import { useFormat, useText } from '../../../../i18n/use-text.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { text } from './text.ts';

/** The figures of one table: one measure of one attribute at a time, each group against all others. */
export function TableFigures({ table: { figures } }: { readonly table: GroupTable }) {
  const words = useText(text);
  const attributes = [...new Set(figures.map(({ attribute }) => attribute))];
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  const [attribute, setAttribute] = useState(attributes[0] ?? '');
  const [measure, setMeasure] = useState<GroupTableMeasure>('chosen');
  const shown = figures.filter((figure) => figure.attribute === attribute && figure.measure === measure);
  const { name, says } = words.measures[measure];
  const title = words.chartTitle(name, attribute);
  const known = shown.flatMap(({ group, hits, n, rate, verdict }) =>
    rate === null ? [] : [{ name: group, hits, n, estimate: rate, verdict }],
  );
  return (
    <>
      <div className="grid grid-2">
        {attributes.length > 1 && (
          <Select
            label={words.attribute}
            options={attributes.map((value) => ({ value, label: value }))}
            value={attribute}
            onChange={setAttribute}
          />
        )}
        {measures.length > 1 && (
          <Select
            label={words.measure}
            options={measures.map((value) => ({ value, label: words.measures[value].name }))}
            value={measure}
            onChange={setMeasure}
          />
        )}
      </div>
      <ChartFrame
        title={title}
        level={3}
        sentence={words.chartSentence(says)}
        chart={known.length === 0 ? <p>{words.noRates}</p> : <GroupRates rows={known} label={title} />}
        table={<FiguresTable figures={shown} caption={title} />}
      />
      <Outcome figures={shown} />
    </>
  );
}

/** How many verdicts of each kind, and each difference in a sentence. */
function Outcome({ figures }: { readonly figures: readonly GroupTableFigure[] }) {
  const words = useText(text);
  const format = useFormat();
  const count = (verdict: GroupTableFigure['verdict']) =>
    format.count(figures.filter((figure) => figure.verdict === verdict).length);
  const points = (share: number) => format.number(100 * Math.abs(share), 1);
  return (
    <div className="stack stack-tight">
      <p className="strong">
        {words.summary(count('difference'), count('equal-within-margin'), count('undecided'), count('too-small'))}
      </p>
      <ul className="bullets">
        {figures.map(({ group, verdict, difference }) => {
          if (verdict !== 'difference' || difference === null) return null;
          const { value, low, high } = difference;
          const say = value > 0 ? words.higher : words.lower;
          const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
          return <li key={group}>{say(group, points(value), words.range(points(least), points(most)))}</li>;
        })}
      </ul>
    </div>
  );
}
