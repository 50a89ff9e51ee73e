import type { RuleOptions } from '../../../../shared/contract/draft.ts';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { Select } from '../../../components/Select.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { isUsable, type RuleNumber, ruleLimits } from './rule-form.ts';
import { text } from './text.ts';

interface RuleChoicesProps {
  readonly options: RuleOptions;
  readonly onChange: (options: RuleOptions) => void;
}

const sources = ['boosting', 'forest'] as const;
const conditionCounts = ['1', '2', '3'] as const;

/** The choices that hold for all rules together. */
export function RuleChoices({ options, onChange }: RuleChoicesProps) {
  const words = useText(text);
  return (
    <>
      <RadioGroup
        label={words.source}
        value={options.ruleSource}
        options={sources.map((value) => ({ value, label: words.sources[value], hint: words.sourceHints[value] }))}
        onChange={(ruleSource) => onChange({ ...options, ruleSource })}
      />
      <div className="grid grid-3 train-numbers">
        <Select
          label={words.conditions}
          hint={words.conditionsHint}
          value={conditionCounts[options.maxConditions - 1] ?? '2'}
          options={conditionCounts.map((value) => ({ value, label: value }))}
          onChange={(value) => onChange({ ...options, maxConditions: Number(value) })}
        />
        <Whole name="readableTerms" label={words.terms} hint={words.termsHint} options={options} onChange={onChange} />
        <Whole name="minSupport" label={words.support} hint={words.supportHint} options={options} onChange={onChange} />
      </div>
    </>
  );
}

interface WholeProps extends RuleChoicesProps {
  readonly name: RuleNumber;
  readonly label: string;
  readonly hint: (least: string, most: string) => string;
}

function Whole({ name, label, hint, options, onChange }: WholeProps) {
  const words = useText(text);
  const format = useFormat();
  const [least, most] = [format.count(ruleLimits[name].least), format.count(ruleLimits[name].most)];
  return (
    <NumberField
      label={label}
      hint={hint(least, most)}
      value={options[name]}
      error={isUsable(name, options[name]) ? null : words.outside(least, most)}
      onChange={(value) => onChange({ ...options, [name]: value ?? Number.NaN })}
    />
  );
}
