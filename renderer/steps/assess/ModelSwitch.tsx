import type { ModelKind } from '../../../shared/contract/train.ts';
import { Select } from '../../components/Select.tsx';
import { useText } from '../../i18n/use-text.ts';
import { modelNames } from './model-names.ts';

const words = { nl: { label: 'Model' }, en: { label: 'Model' } };

interface ModelSwitchProps {
  /** The models that were trained: not all of them, where there were too few unlawful dossiers or experts filled nothing in. */
  readonly available: readonly ModelKind[];
  readonly value: ModelKind;
  readonly onChange: (model: ModelKind) => void;
}

/** Which of the trained models the page is about. */
export function ModelSwitch({ available, value, onChange }: ModelSwitchProps) {
  const names = useText(modelNames);
  const { label } = useText(words);
  return (
    <Select
      label={label}
      options={available.map((kind) => ({ value: kind, label: names[kind] }))}
      value={value}
      onChange={onChange}
    />
  );
}
