import type { Condition, DraftFeature } from '../../../../shared/contract/draft.ts';
import { useTouched } from '../../../components/use-touched.ts';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { writeTyped } from '../fields/typed-number.ts';
import { type ConditionProblem, keptEnd, shownEnd } from './condition-edit.ts';
import { sayProblem } from './say-problem.ts';
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
  const { isDue, touch } = useTouched();
  const { range, numbers } = feature;
  const whole = range?.whole ?? numbers !== undefined;
  const { from, to } = condition;
  const said = problem === null || (problem === 'no-ends' && !isDue) ? null : sayProblem(words, problem, numbers);
  // A field that holds no number says so itself; what is wrong with both together stands at the first.
  const atFrom = Number.isNaN(from) || problem !== 'no-number' ? said : null;
  const change = (next: Interval) => {
    touch();
    onChange(next);
  };
  return (
    <>
      <div className="train-ends">
        <NumberField
          label={words.from}
          value={from}
          numbers={numbers}
          error={atFrom}
          onChange={(value) => change({ ...condition, from: value })}
        />
        <NumberField
          label={whole ? words.upTo : words.below}
          value={shownEnd(to, whole)}
          numbers={numbers}
          error={Number.isNaN(to) ? said : null}
          onChange={(value) => change({ ...condition, to: keptEnd(value, whole) })}
        />
      </div>
      <p className="sub">
        {numbers === 'date' && words.writeDate}{' '}
        {range !== null &&
          words.range(writeTyped(range.low, language, numbers), writeTyped(range.high, language, numbers))}{' '}
        {words.open}
      </p>
    </>
  );
}
