import type { Delivery } from '../../../../shared/contract/intake.ts';
import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { quarterName } from './quarter-name.ts';
import { reportText } from './report-text.ts';
import { useQuarter } from './store.ts';

const looks = {
  offered: { tone: 'attention', mark: 'attention' },
  accepted: { tone: 'info', mark: 'ok' },
  rejected: { tone: 'quiet', mark: 'info' },
} as const;

interface DeliveriesPanelProps {
  readonly reports: readonly QuarterReport[];
  /** Id of the delivery on screen. */
  readonly shown: number;
  readonly flat: Delivery | null;
}

/** The deliveries by quarter; shown once there is something to choose from. */
export function DeliveriesPanel({ reports, shown, flat }: DeliveriesPanelProps) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  if (reports.length < 2 && flat === null) return null;
  const stored = ({ tables }: QuarterReport) => tables.reduce((sum, table) => sum + table.stored, 0);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.deliveriesTitle}</h2>
      {flat !== null && (
        <p>
          {words.flatThere(flat.fileName)}{' '}
          <LinkButton onPress={() => useQuarter.setState({ showsFlat: true })}>{words.viewFlat}</LinkButton>
        </p>
      )}
      <DataTable
        caption={words.deliveriesTitle}
        hideCaption
        rows={reports}
        rowKey={({ id }) => id}
        chosen={({ id }) => id === shown}
        columns={[
          {
            key: 'quarter',
            head: words.quarter,
            rowHead: true,
            cell: ({ quarter }) => <Nowrap>{quarterName(quarter, language)}</Nowrap>,
          },
          { key: 'date', head: words.date, cell: ({ referenceDate }) => <Nowrap>{format.date(referenceDate)}</Nowrap> },
          { key: 'supplier', head: words.supplier, wide: true, cell: ({ supplier }) => supplier },
          {
            key: 'imported',
            head: words.imported,
            cell: ({ importedAt }) => <Nowrap>{format.dateTime(importedAt)}</Nowrap>,
          },
          { key: 'rows', head: words.rows, numeric: true, cell: (report) => format.count(stored(report)) },
          {
            key: 'state',
            head: words.state,
            cell: ({ state }) => (
              <Tag tone={looks[state].tone} mark={looks[state].mark}>
                {words.states[state]}
              </Tag>
            ),
          },
          {
            key: 'view',
            head: <span className="visually-hidden">{words.view}</span>,
            cell: ({ id, quarter, importedAt }) =>
              id === shown ? (
                <span className="sub nowrap">{words.shown}</span>
              ) : (
                <LinkButton
                  onPress={() => useQuarter.setState({ shownReport: id })}
                  label={words.viewOf(quarterName(quarter, language), format.dateTime(importedAt))}
                >
                  {words.view}
                </LinkButton>
              ),
          },
        ]}
      />
    </section>
  );
}

const Nowrap = ({ children }: { readonly children: string }) => <span className="nowrap">{children}</span>;
