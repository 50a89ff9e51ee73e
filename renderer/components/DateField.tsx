import { useState } from 'react';
import { isoOfDays, parseDate } from '../../shared/domain/columns-dates.ts';
import type { FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';

interface DateFieldProps extends FieldProps {
  /** yyyy-mm-dd, or empty while what is typed is no date. */
  readonly value: string;
  readonly onChange: (date: string) => void;
}

const dayFirst = (iso: string): string => iso.split('-').reverse().join('-');

/** A date typed as people here write it, 31-10-2026. The browser's own date field follows the system's country instead. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  const [typed, setTyped] = useState(() => dayFirst(value));
  const change = (text: string) => {
    setTyped(text);
    const days = parseDate(text.trim(), 'dmy');
    onChange(days === null ? '' : isoOfDays(days));
  };
  return <TextField {...field} inputMode="numeric" maxLength={10} value={typed} onChange={change} />;
}
