import type { Delivery } from '../../../shared/contract/intake.ts';
import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { useAsk } from '../../app/use-ask.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './flat-text.ts';

/** The step without a quarterly delivery: the features were decided on when the one table was brought in. */
export function FlatTable() {
  const words = useText(text);
  const format = useFormat();
  const delivery = useAsk('intake.current', {});
  const features = delivery.value?.columns.filter((column) => column.role === 'feature') ?? [];
  const hasData = delivery.value !== null;
  return (
    <Page
      title={words.title}
      why={words.why}
      open={hasData ? words.open : words.openNoData}
      openMark={hasData ? 'ok' : 'todo'}
      primary={
        hasData
          ? { label: words.toTrain, onPress: () => goTo('train') }
          : { label: words.toIntake, onPress: () => goTo('intake') }
      }
    >
      {delivery.error !== null && <ErrorPanel error={delivery.error} />}
      {delivery.state === 'ready' && (
        <EmptyState title={words.empty}>
          <p>
            {delivery.value === null
              ? words.emptyNoData
              : words.emptyData(words.features(format.count(features.length)), format.count(delivery.value.rows))}
          </p>
          <h3 className="utrecht-heading-3">{words.willDo}</h3>
          <DataTable
            hideCaption
            caption={words.caption}
            rows={words.parts}
            rowKey={(row) => row.part}
            columns={[
              { key: 'part', head: words.part, rowHead: true, cell: (row) => row.part },
              { key: 'meaning', head: words.meaning, cell: (row) => row.meaning },
              { key: 'needs', head: words.needs, cell: (row) => row.needs },
            ]}
          />
        </EmptyState>
      )}
      {features.length > 0 && <FeatureColumns features={features} />}
    </Page>
  );
}

/** The columns that the model uses as they are, with the reason where one was asked for. */
function FeatureColumns({ features }: { readonly features: Delivery['columns'] }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.now}</h2>
      <DataTable
        hideCaption
        caption={words.columnCaption}
        rows={features}
        rowKey={(column) => column.position}
        columns={[
          { key: 'name', head: words.column, rowHead: true, cell: (column) => column.name },
          { key: 'filled', head: words.filled, numeric: true, cell: (column) => format.count(column.filled) },
          { key: 'missing', head: words.missing, numeric: true, cell: (column) => format.count(column.missing) },
          {
            key: 'reason',
            head: words.reason,
            wide: true,
            cell: (column) => column.reason ?? <span className="sub">{words.noReason}</span>,
          },
        ]}
      />
    </section>
  );
}
