import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { pWords } from '../routes/route-view.ts';
import { GroupVerdict } from './GroupVerdict.tsx';
import { partIds } from './part-ids.ts';
import { text } from './text.ts';

/** What the investigations of each caseworker found, against those of all others. */
export function CaseworkersPanel({ measured: { caseworkers, smallest } }: { readonly measured: GroupsMeasured }) {
  const words = useText(text);
  const format = useFormat();
  const { figures, refused } = caseworkers;
  const judged = figures.filter(({ verdict }) => verdict !== 'too-small');
  const small = figures.length - judged.length;
  return (
    <section className="panel stack" id={partIds.caseworkers} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.caseworkersTitle}</h2>
      <p className="measure">{words.caseworkersWhat}</p>
      {refused !== null && <p>{words.refused[refused]}</p>}
      {judged.length > 0 && (
        <DataTable
          hideCaption
          caption={words.caseworkersTitle}
          rows={judged}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'code',
              head: words.caseworker,
              rowHead: true,
              cell: ({ code }) => <span className="code nowrap">{code}</span>,
            },
            {
              key: 'counts',
              head: words.counts,
              numeric: true,
              cell: ({ hits, n }) => (hits === null || n === null ? '–' : format.outOf(hits, n)),
            },
            {
              key: 'share',
              head: words.share,
              numeric: true,
              cell: ({ rate }) =>
                rate === null ? '–' : `${format.percent(rate.value)} (${format.percentRange(rate)})`,
            },
            {
              key: 'p',
              head: words.adjustedP,
              numeric: true,
              cell: ({ adjustedP }) => (adjustedP === null ? '–' : pWords(adjustedP, words, format)),
            },
            { key: 'verdict', head: words.verdict, cell: ({ verdict }) => <GroupVerdict verdict={verdict} /> },
          ]}
        />
      )}
      {small > 0 && <p className="sub">{words.caseworkersSmall(format.count(small), format.count(smallest))}</p>}
    </section>
  );
}
