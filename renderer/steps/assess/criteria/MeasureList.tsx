import type { CriterionMeasure } from '../../../../shared/contract/assess-criteria.ts';
import { Select } from '../../../components/Select.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { FormProblem } from '../../train/fields/FormProblem.tsx';
import { CriterionFields } from './CriterionFields.tsx';
import { type CriteriaForm, unusedMeasures, withCriterion, withMeasure, withoutMeasure } from './criteria-form.ts';
import { measureNames } from './measure-words.ts';
import { text } from './text.ts';

interface MeasureListProps {
  readonly form: CriteriaForm;
  /** Whether saving was tried: then an empty list is a problem. */
  readonly tried: boolean;
  readonly onChange: (form: CriteriaForm) => void;
}

/** The requirements one under the other, and a choice of those that are not there yet. */
export function MeasureList({ form, tried, onChange }: MeasureListProps) {
  const words = useText(text);
  const names = useText(measureNames);
  const unused = unusedMeasures(form);
  const add = (measure: CriterionMeasure | '') => measure !== '' && onChange(withMeasure(form, measure));
  return (
    <>
      <div className="grid grid-2 stretch">
        {form.criteria.map((criterion) => (
          <CriterionFields
            key={criterion.measure}
            criterion={criterion}
            onChange={(changed) => onChange(withCriterion(form, changed))}
            onRemove={() => onChange(withoutMeasure(form, criterion.measure))}
          />
        ))}
      </div>
      {tried && form.criteria.length === 0 && <FormProblem>{words.noCriteria}</FormProblem>}
      {unused.length > 0 && (
        <div className="criterion-add">
          <Select
            label={words.addLabel}
            value={'' as CriterionMeasure | ''}
            options={[
              { value: '', label: words.addChoose },
              ...unused.map((measure) => ({ value: measure, label: names[measure] })),
            ]}
            onChange={add}
          />
        </div>
      )}
    </>
  );
}
