import type { PreparedCases } from '../../../../shared/contract/prepare.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** Why dossiers were investigated and what that found, in counts; and which investigations do not count. */
export function RoutesPanel({ cases }: { readonly cases: PreparedCases }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <section className="panel stack" aria-label={words.routesTitle}>
      <h2 className="utrecht-heading-2">{words.routesTitle}</h2>
      <DataTable
        hideCaption
        caption={words.routesCaption}
        rows={cases.routes}
        rowKey={(route) => route.code}
        columns={[
          { key: 'route', head: words.route, rowHead: true, wide: true, cell: (route) => route.label },
          { key: 'count', head: words.count, numeric: true, cell: (route) => format.count(route.count) },
          {
            key: 'found',
            head: words.found,
            numeric: true,
            cell: (route) => words.foundOf(format.count(route.unlawful), format.count(route.known)),
          },
        ]}
      />
      <p className="sub">{words.routesNote}</p>
      <h3 className="utrecht-heading-3">{words.leftTitle}</h3>
      {cases.leftOut.length === 0 ? (
        <p>{words.leftNone}</p>
      ) : (
        <DataTable
          hideCaption
          caption={words.leftCaption}
          rows={cases.leftOut}
          rowKey={(left) => left.code}
          columns={[
            {
              key: 'cause',
              head: words.cause,
              rowHead: true,
              wide: true,
              cell: (left) => words.causes[left.code] ?? left.code,
            },
            { key: 'count', head: words.count, numeric: true, cell: (left) => format.count(left.count) },
          ]}
        />
      )}
    </section>
  );
}
