import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { attributeWords, groupWords } from './group-view.ts';
import { partIds } from './part-ids.ts';
import { text } from './text.ts';

/** Features that give a group away, and of a group without any the one that comes nearest. */
export function ProxiesPanel({ measured: { proxies, scanned } }: { readonly measured: GroupsMeasured }) {
  const words = useText(text);
  const format = useFormat();
  const isNone = proxies.every(({ flagged }) => !flagged);
  return (
    <section className="panel stack" id={partIds.proxies} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.proxiesTitle}</h2>
      <p className="measure">{words.proxiesWhat(format.count(scanned))}</p>
      {isNone && <p className="strong">{words.proxiesNone}</p>}
      {proxies.length > 0 && (
        <DataTable
          hideCaption
          caption={words.proxiesTitle}
          rows={proxies}
          rowKey={({ attribute, group, feature }) => `${attribute} ${group} ${feature ?? ''}`}
          columns={[
            {
              key: 'feature',
              head: words.feature,
              rowHead: true,
              cell: ({ feature, label }) => (feature === null ? words.together : label),
            },
            { key: 'attribute', head: words.attribute, cell: ({ attribute }) => attributeWords(attribute) },
            { key: 'group', head: words.group, cell: ({ group }) => groupWords(group, words) },
            {
              key: 'auc',
              head: words.strength,
              numeric: true,
              cell: ({ auc }) => `${format.number(auc.value, 2)} (${format.range(auc, 2)})`,
            },
            { key: 'n', head: 'n', numeric: true, cell: ({ n }) => format.count(n) },
            {
              key: 'flagged',
              head: words.flagged,
              cell: ({ flagged }) =>
                flagged ? (
                  <Tag tone="attention" mark="attention">
                    {words.yes}
                  </Tag>
                ) : (
                  words.no
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
