import type { Person } from '../../../../shared/contract/vault-people.ts';
import { roleName, roleNames } from '../../../app/role-words.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface PeopleTableProps {
  readonly people: readonly Person[];
  /** Who looks at it: nobody takes away their own access. */
  readonly self: string;
  /** Null for who does not decide about access. */
  readonly onRemove: ((person: Person) => void) | null;
}

/** Everybody with a passphrase of the vault. */
export function PeopleTable({ people, self, onRemove }: PeopleTableProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const { columns } = words;
  const since = ({ addedAt, addedBy }: Person) =>
    addedBy === null ? words.made(format.date(addedAt)) : words.addedBy(format.date(addedAt), addedBy);
  const removal: Column<Person> = {
    key: 'act',
    head: columns.act,
    cell: (person) =>
      person.user !== self &&
      onRemove !== null && (
        <LinkButton onPress={() => onRemove(person)} label={words.removeNamed(person.user)}>
          {words.remove}
        </LinkButton>
      ),
  };
  return (
    <DataTable
      caption={words.caption}
      hideCaption
      columns={[
        {
          key: 'user',
          head: columns.user,
          rowHead: true,
          cell: ({ user }) => (user === self ? words.you(user) : user),
        },
        { key: 'role', head: columns.role, cell: ({ role }) => roleName(roleNames[language], role) },
        { key: 'added', head: columns.added, cell: since },
        { key: 'passphrase', head: columns.passphrase, cell: (person) => <HowProved person={person} /> },
        ...(onRemove === null ? [] : [removal]),
      ]}
      rows={people}
      rowKey={({ id }) => id}
    />
  );
}

/** Whether the passphrase is known to this person alone, and whether the recovery code is in their name. */
function HowProved({ person: { hasOwnPassphrase, holdsRecovery } }: { readonly person: Person }) {
  const words = useText(text);
  return (
    <>
      <p>
        <Mark kind={hasOwnPassphrase ? 'ok' : 'attention'} size={17} />{' '}
        {hasOwnPassphrase ? words.ownPassphrase : words.givenPassphrase}
      </p>
      {holdsRecovery && <span className="sub">{words.recovery}</span>}
    </>
  );
}
