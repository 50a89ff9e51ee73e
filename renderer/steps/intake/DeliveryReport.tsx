import { useState } from 'react';
import type { Delivery } from '../../../shared/contract/intake.ts';
import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { RoleButton } from '../../app/RoleButton.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { DeliveredColumns } from './DeliveredColumns.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { FirstRows } from './FirstRows.tsx';
import { fileWords, wordsOf } from './file-words.ts';
import { OddRows, useLineNumbers } from './OddRows.tsx';
import { reportText } from './quarter/report-text.ts';
import { useQuarter } from './quarter/store.ts';
import { text } from './text.ts';

interface DeliveryReportProps {
  readonly delivery: Delivery;
  /** Whether the vault holds quarterly deliveries as well. */
  readonly hasQuarters: boolean;
}

/** What was brought in as one table, with everything that was repaired or refused on the way. */
export function DeliveryReport({ delivery, hasQuarters }: DeliveryReportProps) {
  const words = useText(text);
  const report = useText(reportText);
  const [discarding, setDiscarding] = useState(false);
  return (
    <Page
      title={words.doneTitle}
      why={words.doneWhy}
      headRight={<Tag tone="quiet">{delivery.fileName}</Tag>}
      open={words.doneOpen}
      openMark="ok"
      secondary={
        <>
          {hasQuarters ? (
            <Button onPress={() => useQuarter.setState({ showsFlat: false })}>{report.backToQuarters}</Button>
          ) : (
            <Button onPress={() => useQuarter.setState({ view: 'choose' })}>{report.bringQuarter}</Button>
          )}
          <RoleButton needs="work" silent onPress={() => setDiscarding(true)}>
            {words.replace}
          </RoleButton>
        </>
      }
      primary={{ label: words.nextTrain, onPress: () => goTo('train') }}
    >
      <div className="grid grid-2 stretch">
        <Summary delivery={delivery} />
        <RowsAndCells delivery={delivery} />
      </div>
      <DeliveredColumns delivery={delivery} />
      <FirstRows delivery={delivery} />
      {discarding && <DiscardDialog delivery={delivery} onClose={() => setDiscarding(false)} />}
    </Page>
  );
}

function Summary({ delivery }: { readonly delivery: Delivery }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.reportTitle}</h2>
      <Facts
        rows={[
          { term: words.rowsRead, value: <span className="strong">{format.count(delivery.rows)}</span> },
          { term: words.known, value: format.count(delivery.known) },
          { term: words.unlawful, value: format.count(delivery.unlawful) },
          { term: words.dateTitle, value: format.date(delivery.referenceDate) },
          { term: words.file, value: delivery.fileName },
          { term: words.importedAt, value: words.by(format.dateTime(delivery.importedAt), delivery.importedBy) },
          { term: words.seconds, value: format.duration(delivery.seconds) },
          { term: words.hash, value: <span className="code intake-hash">{delivery.sha256}</span> },
        ]}
      />
    </section>
  );
}

function RowsAndCells({ delivery: { refusedRows, repaired } }: { readonly delivery: Delivery }) {
  const words = useText(text);
  const { cells } = useText(fileWords);
  const lineNumbers = useLineNumbers();
  const format = useFormat();
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.refusedRowsTitle}</h2>
      <OddRows caption={words.refusedRowsTitle} rows={refusedRows} />
      <h2 className="utrecht-heading-2">{words.repairedTitle}</h2>
      {repaired.length === 0 ? (
        <p>{words.repairedNone}</p>
      ) : (
        <DataTable
          caption={words.repairedTitle}
          hideCaption
          rows={repaired}
          rowKey={({ column, code }) => `${column} ${code}`}
          columns={[
            { key: 'column', head: words.column, rowHead: true, cell: ({ column }) => column },
            { key: 'what', head: words.became, wide: true, cell: ({ code }) => wordsOf(cells, code) },
            { key: 'count', head: words.count, numeric: true, cell: ({ count }) => format.count(count) },
            { key: 'lines', head: words.lines, wide: true, cell: lineNumbers },
          ]}
        />
      )}
    </section>
  );
}
