import type { GroupFigure, GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { familyWeights } from '../../../../shared/domain/family-weights.ts';
import { LEAST_SHOWN } from '../../../../shared/domain/small-cells.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { Contents } from './Contents.tsx';
import { GroupVerdict } from './GroupVerdict.tsx';
import { countVerdicts, isOfPractice, verdictOrder } from './group-view.ts';
import { text } from './text.ts';

/** How many figures say what, of the model and of the present practice, the way to each part, and what the verdicts mean. */
export function SummaryPanel({ measured }: { readonly measured: GroupsMeasured }) {
  const words = useText(text);
  const format = useFormat();
  const { figures, smallest, margin } = measured;
  const rows = [
    { source: words.ofModel, counts: countVerdicts(figures.filter(isOfModel)) },
    { source: words.ofPractice, counts: countVerdicts(figures.filter((own) => !isOfModel(own))) },
  ].filter(({ counts }) => verdictOrder.some((verdict) => counts[verdict] > 0));
  const all = countVerdicts(figures);
  const count = (verdict: (typeof verdictOrder)[number]) => format.count(all[verdict]);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.summaryTitle}</h2>
      <p className="strong">
        {words.summary(count('difference'), count('equal-within-margin'), count('undecided'), count('too-small'))}
      </p>
      <DataTable
        hideCaption
        caption={words.summaryTitle}
        rows={rows}
        rowKey={({ source }) => source}
        columns={[
          { key: 'source', head: words.source, rowHead: true, cell: ({ source }) => source },
          ...verdictOrder.map((verdict) => ({
            key: verdict,
            head: <GroupVerdict verdict={verdict} />,
            numeric: true,
            cell: (row: (typeof rows)[number]) => format.count(row.counts[verdict]),
          })),
        ]}
      />
      <div className="grid grid-2">
        <Contents measured={measured} />
        <div className="stack stack-tight sub">
          <p>
            {words.undecidedMeans} {words.smallestMeans(format.count(smallest), format.number(100 * margin, 1))}
          </p>
          <p>
            {words.familyMeans(
              format.percent(familyWeights.attributes, 0),
              format.percent(familyWeights.intersections, 0),
            )}
          </p>
          <p>{words.hiddenMeans(format.count(LEAST_SHOWN))}</p>
        </div>
      </div>
    </section>
  );
}

const isOfModel = ({ measure }: GroupFigure): boolean => !isOfPractice(measure);
