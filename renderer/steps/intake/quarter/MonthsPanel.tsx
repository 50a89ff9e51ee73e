import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { MonthBars } from '../../../charts/MonthBars.tsx';
import { breakable } from '../../../components/breakable.ts';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { monthName } from './quarter-name.ts';
import { reportText } from './report-text.ts';
import { type MonthSeries, monthSeries } from './report-view.ts';

/** How many rows each event table has per month: a gap or a jump shows at once. */
export function MonthsPanel({ months }: { readonly months: QuarterReport['months'] }) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  const series = monthSeries(months);
  const axis = series[0]?.months.map(({ month }) => month) ?? [];
  const [first, last] = [axis[0], axis.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <section className="panel">
      <ChartFrame
        title={words.monthsTitle}
        sentence={words.monthsWhy(format.count(axis.length), monthName(first, language), monthName(last, language))}
        chart={
          <div className="grid grid-3">
            {series.map((one) => (
              <OneTable key={one.table} series={one} />
            ))}
          </div>
        }
        table={
          <DataTable
            caption={words.monthsTitle}
            hideCaption
            rows={axis.map((month, at) => ({ month, at }))}
            rowKey={({ month }) => month}
            columns={[
              {
                key: 'month',
                head: words.month,
                rowHead: true,
                cell: ({ month }) => <span className="nowrap">{monthName(month, language)}</span>,
              },
              ...series.map((one) => ({
                key: one.table,
                head: breakable(one.table),
                numeric: true,
                cell: ({ at }: { readonly at: number }) => format.count(one.months[at]?.rows ?? 0),
              })),
            ]}
          />
        }
      />
    </section>
  );
}

function OneTable({ series: { table, months } }: { readonly series: MonthSeries }) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  const rows = months.map((each) => each.rows);
  return (
    <div className="stack stack-tight">
      <h3 className="utrecht-heading-3">{breakable(table)}</h3>
      <MonthBars
        bars={months.map(({ month, rows: value }) => ({ label: monthName(month, language), value }))}
        label={words.monthsLabel(table, format.count(Math.min(...rows)), format.count(Math.max(...rows)))}
      />
    </div>
  );
}
