import { useState } from 'react';
import type { Indicator } from '../../../../shared/contract/draft.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { useTrain } from '../store.ts';
import { text } from './text.ts';

/** More characteristics than this are found by typing a part of a name. */
const MOST_SHOWN = 25;

interface IndicatorListProps {
  readonly indicators: readonly Indicator[];
  readonly chosen: string | null;
}

/** The characteristics by what they say of the outcome, the most first. */
export function IndicatorList({ indicators, chosen }: IndicatorListProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const part = wanted.trim().toLowerCase();
  const found = indicators
    .filter(({ label }) => label[language].toLowerCase().includes(part))
    .toSorted((a, b) => b.informationValue - a.informationValue);
  const left = found.length - MOST_SHOWN;
  return (
    <section className="stack" aria-label={words.list}>
      {indicators.length > MOST_SHOWN && (
        <TextField label={words.find} maxLength={60} value={wanted} onChange={setWanted} />
      )}
      {found.length > 0 && (
        <DataTable
          caption={words.list}
          rows={found.slice(0, MOST_SHOWN)}
          rowKey={({ feature }) => feature}
          chosen={({ feature }) => feature === chosen}
          columns={[
            {
              key: 'feature',
              head: words.feature,
              rowHead: true,
              wide: true,
              sortBy: ({ label }) => label[language],
              cell: ({ feature, label, mayLeak, edited }) => (
                <>
                  <LinkButton onPress={() => useTrain.setState({ indicator: feature })}>{label[language]}</LinkButton>
                  {(mayLeak || edited) && (
                    <span className="row row-tight">
                      {mayLeak && (
                        <Tag tone="attention" mark="attention">
                          {words.mayLeak}
                        </Tag>
                      )}
                      {edited && <Tag tone="info">{words.edited}</Tag>}
                    </span>
                  )}
                </>
              ),
            },
            {
              key: 'iv',
              head: words.iv,
              numeric: true,
              sortBy: ({ informationValue }) => informationValue,
              cell: ({ informationValue }) => format.number(informationValue, 2),
            },
            {
              key: 'gini',
              head: words.gini,
              numeric: true,
              sortBy: ({ gini }) => gini,
              cell: ({ gini }) => format.number(gini, 2),
            },
            {
              key: 'classes',
              head: words.classes,
              numeric: true,
              sortBy: ({ classes }) => classes,
              cell: ({ classes }) => format.count(classes),
            },
          ]}
        />
      )}
      <p className="sub" role="status">
        {left > 0 && words.more(format.count(left))}
        {found.length === 0 && words.noneFound}
      </p>
      <p className="sub">{words.listNote}</p>
    </section>
  );
}
