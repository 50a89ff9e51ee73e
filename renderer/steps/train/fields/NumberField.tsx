import { useState } from 'react';
import type { FieldProps } from '../../../components/Field.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useLanguage } from '../../../i18n/use-text.ts';
import { type NumberMeaning, readTyped, writeTyped } from './typed-number.ts';

interface NumberFieldProps extends FieldProps {
  /** Null is an empty field, NaN something that is no number. */
  readonly value: number | null;
  /** What to fill in, where the field may not stay empty. */
  readonly missing?: string;
  /** Makes it a field for dates or years. */
  readonly numbers?: NumberMeaning;
  readonly onChange: (value: number | null) => void;
}

/** A number as people here write it, 1,5 or 1.345 or 31-10-2026. What is being typed stays as it is typed. */
export function NumberField({ value, numbers, error, onChange, ...field }: NumberFieldProps) {
  const language = useLanguage();
  const [shown, setShown] = useState({ text: writeTyped(value, language, numbers), value, language });
  const [isTyping, setTyping] = useState(false);
  if (shown.language !== language || !Object.is(shown.value, value)) {
    const text = Number.isNaN(value) ? shown.text : writeTyped(value, language, numbers);
    setShown({ text, value, language });
  }
  const change = (text: string) => {
    const read = readTyped(text, language, numbers);
    setTyping(true);
    setShown({ text, value: read, language });
    onChange(read);
  };
  // Half a date is no mistake while it is being typed.
  const isUnfinished = numbers === 'date' && isTyping && Number.isNaN(value);
  return (
    <TextField
      {...field}
      error={isUnfinished ? null : error}
      inputMode={numbers === undefined ? 'decimal' : 'numeric'}
      maxLength={20}
      value={shown.text}
      onChange={change}
      onBlur={() => setTyping(false)}
    />
  );
}
