import { useState } from 'react';
import type { FieldProps } from '../../../components/Field.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useLanguage } from '../../../i18n/use-text.ts';
import { readDecimal, writeDecimal } from './decimal.ts';

interface NumberFieldProps extends FieldProps {
  /** Null is an empty field, NaN something that is no number. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number as people here write it, 1,5 or 1.345. What is being typed stays as it is typed. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const language = useLanguage();
  const [shown, setShown] = useState({ text: writeDecimal(value, language), value, language });
  if (shown.language !== language || !Object.is(shown.value, value)) {
    const text = Number.isNaN(value) ? shown.text : writeDecimal(value, language);
    setShown({ text, value, language });
  }
  const change = (text: string) => {
    const read = readDecimal(text, language);
    setShown({ text, value: read, language });
    onChange(read);
  };
  return <TextField {...field} inputMode="decimal" maxLength={20} value={shown.text} onChange={change} />;
}
