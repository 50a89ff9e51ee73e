import type { Condition, DraftFeature } from '../../../../shared/contract/draft.ts';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { writeDecimal } from '../fields/decimal.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { type ConditionProblem, keptEnd, shownEnd } from './condition-edit.ts';
import { text } from './text.ts';

type Interval = Extract<Condition, { kind: 'interval' }>;

interface IntervalFieldsProps {
  readonly condition: Interval;
  readonly feature: DraftFeature;
  readonly problem: ConditionProblem;
  readonly onChange: (condition: Interval) => void;
}

/** Begin and end of a stretch of numbers; an end that is left empty is open. */
export function IntervalFields({ condition, feature, problem, onChange }: IntervalFieldsProps) {
  const words = useText(text);
  const language = useLanguage();
  const { range } = feature;
  const whole = range?.whole ?? false;
  const { from, to } = condition;
  const said = problem === null ? null : words.problems[problem];
  // A field that holds no number says so itself; what is wrong with both together stands at the first.
  const atFrom = Number.isNaN(from) || problem !== 'no-number' ? said : null;
  return (
    <>
      <div className="train-ends">
        <NumberField
          label={words.from}
          value={from}
          error={atFrom}
          onChange={(value) => onChange({ ...condition, from: value })}
        />
        <NumberField
          label={whole ? words.upTo : words.below}
          value={shownEnd(to, whole)}
          error={Number.isNaN(to) ? said : null}
          onChange={(value) => onChange({ ...condition, to: keptEnd(value, whole) })}
        />
      </div>
      <p className="sub">
        {range !== null && words.range(writeDecimal(range.low, language), writeDecimal(range.high, language))}{' '}
        {words.open}
      </p>
    </>
  );
}
