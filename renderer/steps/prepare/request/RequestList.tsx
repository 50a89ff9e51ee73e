import { useState } from 'react';
import type { FeatureState, RequestLine } from '../../../../shared/contract/prepare.ts';
import { refresh } from '../../../app/actions.ts';
import { ask } from '../../../app/bridge.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { askWhere } from '../../../app/seal/ask-where.ts';
import { SealFields } from '../../../app/seal/SealFields.tsx';
import { useSealing } from '../../../app/seal/use-sealing.ts';
import { useAction } from '../../../app/use-action.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { fitsRequest, quarterAfter, type RequestFilter, requestFilters } from './request-view.ts';
import { text } from './text.ts';

interface RequestListProps {
  readonly lines: readonly RequestLine[];
  readonly features: readonly FeatureState[];
  /** The newest accepted quarter. */
  readonly newest: string;
}

/** What to ask of the supplier for the next quarter, column by column, and a file of it. */
export function RequestList({ lines, features, newest }: RequestListProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [filter, setFilter] = useState<RequestFilter>('leave');
  const quarter = quarterAfter(newest);
  const shown = lines.filter((line) => fitsRequest(line, filter));
  const labelOf = (name: string) => features.find((feature) => feature.name === name)?.label[language] ?? name;
  const count = (value: RequestFilter) => format.count(lines.filter((line) => fitsRequest(line, value)).length);
  return (
    <>
      <div className="panel-head">
        <h3 className="utrecht-heading-3">{words.listTitle(quarter)}</h3>
        <span className="sub">{words.listCounts(count('ask'), count('all'))}</span>
      </div>
      <Segmented
        label={words.filterLabel}
        value={filter}
        onChange={setFilter}
        options={requestFilters.map((value) => ({
          value,
          label: words.filterWith(words.filters[value], count(value)),
        }))}
      />
      <DataTable
        hideCaption
        caption={words.listCaption}
        rows={shown}
        rowKey={({ table, column }) => `${table}.${column}`}
        columns={[
          { key: 'table', head: words.table, cell: (line) => line.table },
          { key: 'column', head: words.column, rowHead: true, cell: (line) => line.column },
          { key: 'ask', head: words.ask, cell: (line) => (line.ask ? words.yes : words.no) },
          {
            key: 'why',
            head: words.reason,
            wide: true,
            cell: (line) => (
              <>
                {words.reasons[line.why]}
                {line.features.length > 0 && (
                  <span className="sub prepare-under">{line.features.map(labelOf).join(', ')}</span>
                )}
              </>
            ),
          },
        ]}
      />
      <SaveRequest quarter={quarter} />
    </>
  );
}

function SaveRequest({ quarter }: { readonly quarter: string }) {
  const words = useText(text);
  const [done, setDone] = useState<string | null>(null);
  const sealing = useSealing();
  const { busy, error, run } = useAction();
  const save = () =>
    run(async () => {
      setDone(null);
      const file = await askWhere({ kind: 'csv', suggestedName: `${words.fileName}-${quarter}` }, sealing);
      if (file === null) return;
      await ask('prepare.saveRequest', { file: file.file, ...sealing.input });
      sealing.forget();
      setDone(words.saved(file.name));
      await refresh();
    });
  return (
    <>
      {error !== null && <ErrorPanel error={error} />}
      <SealFields sealing={sealing} disabled={busy} />
      <div className="row no-print">
        <RoleButton needs="work" onPress={() => void save()} disabled={busy || !sealing.isReady}>
          {words.save}
        </RoleButton>
        <span role="status">{done}</span>
      </div>
    </>
  );
}
