import type { LabelDefinition, LabelState } from '../../../../shared/contract/prepare.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { CellSelect } from '../../../components/Select.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { canMean, meaningOf, meanings, withMeaning } from './label-edit.ts';
import { text } from './text.ts';

interface OutcomeCodesProps {
  readonly label: LabelState;
  readonly draft: LabelDefinition;
  readonly onChange: (draft: LabelDefinition) => void;
}

/** Per outcome code how often it occurs and what it counts as. What never tells anything stays unknown. */
export function OutcomeCodes({ label, draft, onChange }: OutcomeCodesProps) {
  const words = useText(text);
  const format = useFormat();
  return (
    <DataTable
      hideCaption
      caption={words.caption}
      rows={label.counts}
      rowKey={(own) => own.code}
      columns={[
        {
          key: 'outcome',
          head: words.outcome,
          rowHead: true,
          wide: true,
          cell: ({ label: name, code }) => (code === '' ? name : words.withCode(name, code)),
        },
        { key: 'count', head: words.count, numeric: true, cell: (own) => format.count(own.count) },
        {
          key: 'means',
          head: words.means,
          cell: (own) =>
            canMean(own.code) ? (
              <CellSelect
                label={words.meansOf(own.label)}
                value={meaningOf(draft, own.code)}
                onChange={(meaning) => onChange(withMeaning(draft, own.code, meaning))}
                options={meanings.map((value) => ({ value, label: words.meanings[value] }))}
              />
            ) : (
              <span className="sub">{words.fixed}</span>
            ),
        },
      ]}
    />
  );
}
