import type { DraftFeature } from '../../../../shared/contract/draft.ts';
import { Select } from '../../../components/Select.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';

const words = { nl: { choose: 'Kies een kenmerk' }, en: { choose: 'Choose a feature' } };

interface FeatureSelectProps {
  readonly label: string;
  readonly features: readonly DraftFeature[];
  /** Name of the feature; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** One of the features of this delivery, alphabetically. */
export function FeatureSelect({ label, features, value, onChange }: FeatureSelectProps) {
  const language = useLanguage();
  const { choose } = useText(words);
  const options = features
    .map((feature) => ({ value: feature.name, label: feature.label[language] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Select label={label} value={value} options={[{ value: '', label: choose }, ...options]} onChange={onChange} />
  );
}
