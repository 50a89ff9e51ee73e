import type { Condition, DraftFeature } from '../../../../shared/contract/draft.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { FormProblem } from '../fields/FormProblem.tsx';
import { conditionProblem, withMissingOnly } from './condition-edit.ts';
import { IntervalFields } from './IntervalFields.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { text } from './text.ts';

interface ConditionEditorProps {
  readonly condition: Condition;
  /** Undefined where this delivery does not have the feature: then there is nothing to choose from. */
  readonly feature: DraftFeature | undefined;
  readonly onChange: (condition: Condition) => void;
}

/** For which values of one feature something holds: a stretch of numbers, some levels, or only what is not known. */
export function ConditionEditor({ condition, feature, onChange }: ConditionEditorProps) {
  const words = useText(text);
  const problem = conditionProblem(condition, feature);
  if (feature === undefined || problem === 'absent') return <FormProblem>{words.problems.absent}</FormProblem>;
  return (
    <div className="stack stack-tight">
      {condition.kind === 'interval' && (
        <IntervalFields condition={condition} feature={feature} problem={problem} onChange={onChange} />
      )}
      {condition.kind === 'levels' && (
        <LevelChoice
          condition={condition}
          order={feature.levels}
          problem={problem === null ? null : words.problems[problem]}
          onChange={onChange}
        />
      )}
      {condition.kind !== 'missing' && (
        <Checkbox
          label={words.alsoMissing}
          checked={condition.kind === 'interval' ? condition.missing === 'in' : condition.missing}
          onChange={(counts) =>
            onChange(
              condition.kind === 'interval'
                ? { ...condition, missing: counts ? 'in' : 'out' }
                : { ...condition, missing: counts },
            )
          }
        />
      )}
      <Checkbox
        label={words.onlyMissing}
        checked={condition.kind === 'missing'}
        onChange={(only) => onChange(withMissingOnly(condition, only, feature))}
      />
    </div>
  );
}
