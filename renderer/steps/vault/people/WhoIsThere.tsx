import { roleName, roleNames } from '../../../app/role-words.ts';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';
import type { Door } from './use-door.ts';

interface WhoIsThereProps extends Pick<Door, 'people' | 'user'> {
  readonly onChange: (user: string) => void;
}

/** Asks who opens the vault, when more than one can: a passphrase is then tried for one name only. */
export function WhoIsThere({ people, user, onChange }: WhoIsThereProps) {
  const words = useText(text);
  const language = useLanguage();
  if (people.length < 2) return null;
  return (
    <RadioGroup
      label={words.who}
      options={people.map((person) => ({
        value: person.user,
        label: words.withRole(person.user, roleName(roleNames[language], person.role)),
      }))}
      value={user}
      onChange={onChange}
    />
  );
}
