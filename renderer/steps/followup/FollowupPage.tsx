import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** Step 8. Says what the step will do, and what was drawn. */
export function FollowupPage() {
  const words = useText(text);
  const format = useFormat();
  const draw = useApp((app) => app.progress?.draw ?? null);
  return (
    <Page
      title={words.title}
      why={words.why}
      open={draw === null ? words.openNotDrawn : words.openDrawn}
      primary={
        draw === null
          ? { label: words.toRank, onPress: () => goTo('rank') }
          : { label: words.toDossier, onPress: () => goTo('dossier') }
      }
    >
      <EmptyState title={words.empty}>
        <p>{draw === null ? words.notDrawn : words.drawn(format.date(draw.at), format.count(draw.selected))}</p>
        <h3 className="utrecht-heading-3">{words.willDo}</h3>
        <DataTable
          hideCaption
          caption={words.caption}
          rows={words.rows}
          rowKey={(row) => row.field}
          columns={[
            { key: 'field', head: words.field, rowHead: true, cell: (row) => row.field },
            { key: 'meaning', head: words.meaning, wide: true, cell: (row) => row.meaning },
          ]}
        />
      </EmptyState>
    </Page>
  );
}
