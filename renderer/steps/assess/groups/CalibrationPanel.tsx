import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { attributeWords, countWords, groupWords } from './group-view.ts';
import { partIds } from './part-ids.ts';
import { text } from './text.ts';

/** Whether estimates are right on average in each group. */
export function CalibrationPanel({ measured: { calibration } }: { readonly measured: GroupsMeasured }) {
  const words = useText(text);
  const format = useFormat();
  if (calibration.length === 0) return null;
  return (
    <section className="panel stack" id={partIds.calibration} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.calibrationTitle}</h2>
      <p className="measure">{words.calibrationSentence}</p>
      <DataTable
        hideCaption
        caption={words.calibrationTitle}
        rows={calibration}
        rowKey={({ attribute, group }) => `${attribute} ${group}`}
        columns={[
          { key: 'group', head: words.group, rowHead: true, cell: ({ group }) => groupWords(group, words) },
          { key: 'attribute', head: words.attribute, cell: ({ attribute }) => attributeWords(attribute) },
          { key: 'counts', head: words.counts, numeric: true, cell: (own) => countWords(own, words, format) },
          {
            key: 'predicted',
            head: words.predicted,
            numeric: true,
            cell: ({ predicted }) => (predicted === null ? '–' : format.of100(predicted)),
          },
          {
            key: 'observed',
            head: words.observed,
            numeric: true,
            cell: ({ observed }) =>
              observed === null ? '–' : `${format.percent(observed.value)} (${format.percentRange(observed)})`,
          },
          {
            key: 'differs',
            head: words.outside,
            cell: ({ differs }) => {
              if (differs === null) return <Tag tone="quiet">{words.verdicts['too-small']}</Tag>;
              return differs ? <Tag mark="difference">{words.yes}</Tag> : words.no;
            },
          },
        ]}
      />
    </section>
  );
}
