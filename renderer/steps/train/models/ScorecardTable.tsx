import type { ModelTerm, TrainedModel } from '../../../../shared/contract/train.ts';
import { WoeBar } from '../../../charts/WoeBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { WoeHead } from '../fields/WoeHead.tsx';
import { useTrain } from '../store.ts';
import { type ClassRow, classRows, mayLeak } from './class-rows.ts';
import { text } from './text.ts';

interface ScorecardTableProps {
  readonly model: TrainedModel;
  readonly repeats: number;
  readonly scale: number;
}

/** The scorecard as a card: per characteristic its classes with points, counts and evidence. Complete, so that it can be printed. */
export function ScorecardTable({ model, repeats, scale }: ScorecardTableProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const rows = classRows(model.terms, language);
  const widest = Math.max(0.5, ...rows.map(({ one }) => Math.abs(one.value)));
  const columns: readonly Column<ClassRow>[] = [
    {
      key: 'characteristic',
      head: words.characteristic,
      rowHead: true,
      cell: (row) =>
        row.isFirst ? (
          <Characteristic name={row.name} term={row.term} repeats={repeats} />
        ) : (
          <span className="visually-hidden">{row.name}</span>
        ),
    },
    { key: 'class', head: words.klass, wide: true, cell: (row) => row.text },
    {
      key: 'points',
      head: words.points,
      numeric: true,
      cell: ({ one }) => <span className="strong">{one.points === null ? '–' : format.number(one.points, 0)}</span>,
    },
    {
      key: 'hits',
      head: words.hits,
      cell: ({ one }) => <HitCount hits={one.hits} n={one.support} estimate={one.hitRate} scale={scale} />,
    },
    {
      key: 'woe',
      head: <WoeHead />,
      cell: ({ one }) => (
        <span className="train-woe">
          <WoeBar woe={one.value} max={widest} />
          <span className="strong">{format.signed(one.value, 2)}</span>
        </span>
      ),
    },
  ];
  return (
    <>
      {model.scale !== null && (
        <p>
          {words.pointsNote(
            format.count(model.scale.score),
            format.count(model.scale.odds),
            format.count(model.scale.pdo),
          )}
        </p>
      )}
      <DataTable caption={words.tab.scorecard} hideCaption rows={rows} rowKey={({ key }) => key} columns={columns} />
      <p className="sub">
        {words.woeNote} {model.terms.some(mayLeak) && words.leakNote}
      </p>
      <div className="row no-print">
        <Button onPress={() => window.print()}>{words.print}</Button>
        <Button onPress={() => useTrain.setState({ setup: 'classing' })}>{words.editClasses}</Button>
      </div>
    </>
  );
}

interface CharacteristicProps {
  readonly name: string;
  readonly term: ModelTerm;
  readonly repeats: number;
}

function Characteristic({ name, term, repeats }: CharacteristicProps) {
  const words = useText(text);
  const format = useFormat();
  const { informationValue, gini } = term;
  return (
    <span className="train-name">
      {name}
      {informationValue !== null && gini !== null && (
        <span className="sub train-figures">
          {words.figures(format.number(informationValue, 2), format.number(gini, 2))}
          <br />
          {words.timesKept(format.outOf(term.repeats, repeats))}
        </span>
      )}
      {mayLeak(term) && (
        <Tag tone="attention" mark="attention">
          {words.mayLeak}
        </Tag>
      )}
    </span>
  );
}
