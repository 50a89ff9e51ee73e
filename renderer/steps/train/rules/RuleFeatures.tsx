import { useState } from 'react';
import type { DraftFeature, RuleOptions } from '../../../../shared/contract/draft.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { CellSelect } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { signOf, withExcluded, withSign } from './rule-form.ts';
import { text } from './text.ts';

/** More features than this are found by typing a part of a name. */
const MOST_SHOWN = 30;
const signs = ['any', 'up', 'down'] as const;

interface RuleFeaturesProps {
  readonly options: RuleOptions;
  readonly features: readonly DraftFeature[];
  readonly onChange: (options: RuleOptions) => void;
}

/** Per feature which way it may work, and whether it takes part at all. */
export function RuleFeatures({ options, features, onChange }: RuleFeaturesProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const part = wanted.trim().toLowerCase();
  const found = features.filter(({ label }) => label[language].toLowerCase().includes(part));
  const left = found.length - MOST_SHOWN;
  return (
    <section className="stack" aria-labelledby="train-rule-features">
      <h3 className="utrecht-heading-3" id="train-rule-features">
        {words.features}
      </h3>
      <p className="sub">{words.featuresWhy}</p>
      {features.length > MOST_SHOWN && (
        <TextField label={words.find} maxLength={60} value={wanted} onChange={setWanted} />
      )}
      {found.length > 0 && (
        <DataTable
          caption={words.features}
          hideCaption
          rows={found.slice(0, MOST_SHOWN)}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', head: words.feature, rowHead: true, wide: true, cell: ({ label }) => label[language] },
            {
              key: 'sign',
              head: words.direction,
              cell: ({ name, label, kind }) =>
                kind === 'categorical' ? (
                  <span className="sub">{words.noDirection}</span>
                ) : (
                  <CellSelect
                    label={words.directionOf(label[language])}
                    value={signOf(options, name)}
                    options={signs.map((value) => ({ value, label: words.signs[value] }))}
                    onChange={(sign) => onChange(withSign(options, name, sign))}
                  />
                ),
            },
            {
              key: 'exclude',
              head: words.exclude,
              cell: ({ name, label }) => (
                <input
                  type="checkbox"
                  className="train-tick"
                  aria-label={words.excludeOf(label[language])}
                  checked={options.exclude.includes(name)}
                  onChange={(event) => onChange(withExcluded(options, name, event.target.checked))}
                />
              ),
            },
          ]}
        />
      )}
      <p className="sub" role="status">
        {left > 0 && words.more(format.count(left))}
        {found.length === 0 && words.noneFound}
      </p>
    </section>
  );
}
