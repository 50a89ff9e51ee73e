import type { ModelAssessment } from '../../../shared/contract/assess.ts';
import type { Estimate } from '../../../shared/contract/train.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { modelNames } from './model-names.ts';
import { text } from './text.ts';

interface Figure {
  readonly key: 'auc' | 'gini' | 'brier' | 'intercept' | 'slope';
  readonly estimate: Estimate | null;
  readonly digits: number;
}

/** The measures of one model, each with its interval and what it is compared with. */
export function Figures({ model, n }: { readonly model: ModelAssessment; readonly n: number }) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const line = model.calibrationLine;
  const figures: readonly Figure[] = [
    { key: 'auc', estimate: model.auc, digits: 2 },
    { key: 'gini', estimate: model.gini, digits: 2 },
    { key: 'brier', estimate: model.brier, digits: 3 },
    { key: 'intercept', estimate: line?.intercept ?? null, digits: 2 },
    { key: 'slope', estimate: line?.slope ?? null, digits: 2 },
  ];
  const caption = words.figuresTitle(names[model.kind]);
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{caption}</h2>
        <span className="sub">{words.figuresN(format.count(n))}</span>
      </div>
      <DataTable
        hideCaption
        caption={caption}
        rows={figures}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', head: words.measure, rowHead: true, cell: (row) => words.figures[row.key].name },
          {
            key: 'value',
            head: words.value,
            numeric: true,
            cell: ({ estimate, digits }) =>
              estimate === null ? (
                words.notFitted
              ) : (
                <span className="strong">{format.number(estimate.value, digits)}</span>
              ),
          },
          {
            key: 'interval',
            head: words.interval,
            numeric: true,
            cell: ({ estimate, digits }) => (estimate === null ? '–' : format.range(estimate, digits)),
          },
          {
            key: 'compare',
            head: words.compareWith,
            cell: (row) =>
              row.key === 'brier' ? words.brierBase(format.number(model.brierBase, 3)) : words.figures[row.key].compare,
          },
          { key: 'meaning', head: words.meaning, cell: (row) => words.figures[row.key].meaning },
        ]}
      />
    </section>
  );
}
