import type { DrawnPartHits } from '../../../../shared/contract/assess-drawn.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

const NONE = '–';

/** Per part of a selection how far its investigations are, and how often they found something. */
export function DrawnParts({ parts }: { readonly parts: readonly DrawnPartHits[] }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <DataTable
      hideCaption
      caption={words.parts}
      rows={parts}
      rowKey={({ chosenBy }) => chosenBy}
      columns={[
        { key: 'part', head: words.part, rowHead: true, cell: ({ chosenBy }) => words.chosenBy[chosenBy] },
        { key: 'drawn', head: words.drawn, numeric: true, cell: ({ drawn }) => format.count(drawn) },
        { key: 'replaced', head: words.replaced, numeric: true, cell: ({ replaced }) => format.count(replaced) },
        {
          key: 'open',
          head: words.notInvestigated,
          numeric: true,
          cell: ({ notInvestigated }) => format.count(notInvestigated),
        },
        { key: 'unknown', head: words.unknown, numeric: true, cell: ({ unknown }) => format.count(unknown) },
        {
          key: 'hits',
          head: words.hits,
          numeric: true,
          cell: ({ n, hits }) => (n === 0 ? NONE : format.outOf(hits, n)),
        },
        {
          key: 'share',
          head: words.share,
          numeric: true,
          cell: ({ rate }) => (rate === null ? NONE : `${format.percent(rate.value)} (${format.percentRange(rate)})`),
        },
      ]}
    />
  );
}
