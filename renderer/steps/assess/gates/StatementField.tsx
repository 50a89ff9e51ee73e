import { isStatement, LEAST_STATEMENT } from '../../../../shared/domain/gates.ts';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface StatementFieldProps {
  readonly label: string;
  readonly value: string;
  /** Whether keeping it was tried: what is too short is told from then on. */
  readonly tried: boolean;
  readonly onChange: (value: string) => void;
}

/** What somebody vouches for or explains by name, in words of their own. */
export function StatementField({ label, value, tried, onChange }: StatementFieldProps) {
  const words = useText(text);
  const least = useFormat().count(LEAST_STATEMENT);
  return (
    <TextField
      label={label}
      hint={words.leastCharacters(least)}
      lines={5}
      maxLength={2000}
      value={value}
      missing={words.tooShort(least)}
      error={tried && !isStatement(value) ? words.tooShort(least) : null}
      onChange={onChange}
    />
  );
}
