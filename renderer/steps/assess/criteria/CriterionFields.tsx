import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { NumberField } from '../../train/fields/NumberField.tsx';
import { type CriterionForm, isInHundredths, minimumFits, thresholdFits } from './criteria-form.ts';
import { measureNames } from './measure-words.ts';
import { text } from './text.ts';

interface CriterionFieldsProps {
  readonly criterion: CriterionForm;
  readonly onChange: (criterion: CriterionForm) => void;
  readonly onRemove: () => void;
}

/** One requirement as it is filled in: what is measured, what it must reach, and from how many dossiers that says something. */
export function CriterionFields({ criterion, onChange, onRemove }: CriterionFieldsProps) {
  const words = useText(text);
  const names = useText(measureNames);
  const format = useFormat();
  const { measure, threshold, minimumN } = criterion;
  const outside = words.fromTo('0', format.count(isInHundredths(measure) ? 100 : 1));
  return (
    <fieldset className="criterion stack stack-tight">
      <legend className="utrecht-heading-3">{names[measure]}</legend>
      <p className="sub">{words.meaning[measure]}</p>
      <div className="criterion-fields">
        <NumberField
          label={words.least[measure]}
          value={threshold}
          missing={words.fillIn}
          error={threshold === null || thresholdFits(criterion) ? null : outside}
          onChange={(value) => onChange({ ...criterion, threshold: value })}
        />
        <NumberField
          label={words.leastN[measure]}
          value={minimumN}
          missing={words.fillIn}
          error={minimumN === null || minimumFits(criterion) ? null : words.whole}
          onChange={(value) => onChange({ ...criterion, minimumN: value })}
        />
      </div>
      <LinkButton onPress={onRemove} label={words.removeNamed(names[measure])}>
        {words.remove}
      </LinkButton>
    </fieldset>
  );
}
