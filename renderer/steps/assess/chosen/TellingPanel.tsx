import type { ChosenGroup, ChosenReport } from '../../../../shared/contract/assess-chosen.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** By which features the choice can be told, with whom is chosen most and least. */
export function TellingPanel({ report: { features, auc } }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.tellingTitle}</h2>
      <p>{words.tellingSentence(format.of100(auc.value), format.range(auc, 2))}</p>
      {features.length === 0 ? (
        <p>{words.tellingNone}</p>
      ) : (
        <DataTable
          hideCaption
          caption={words.tellingLabel}
          rows={features}
          rowKey={({ label }) => label}
          columns={[
            { key: 'feature', head: words.feature, rowHead: true, cell: ({ label }) => label },
            {
              key: 'most',
              head: words.most,
              cell: ({ label, most }) => <Group label={label} group={most} />,
            },
            {
              key: 'least',
              head: words.least,
              cell: ({ label, least }) => <Group label={label} group={least} />,
            },
            { key: 'weight', head: words.weight, numeric: true, cell: ({ strength }) => format.number(strength, 2) },
          ]}
        />
      )}
      <p className="sub">{words.tellingWhy}</p>
    </section>
  );
}

interface GroupProps {
  readonly label: string;
  readonly group: ChosenGroup;
}

/** The condition without its feature, which the row names already, and the share that was chosen. */
function Group({ label, group: { text: said, n, chosen, rate } }: GroupProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const condition = said[language].replace(`${label}: `, '');
  return (
    <>
      {condition} <span className="sub">· {words.groupRate(format.percent(rate.value), format.outOf(chosen, n))}</span>
    </>
  );
}
