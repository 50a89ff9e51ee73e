import type { VaultInfo } from '../../../shared/contract/vault.ts';
import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { roleName, roleNames } from '../../app/role-words.ts';
import { useMay } from '../../app/use-may.ts';
import { Alert } from '../../components/Alert.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { LockPanel } from './LockPanel.tsx';
import { PassphrasePanel } from './PassphrasePanel.tsx';
import { PurposePanel } from './PurposePanel.tsx';
import { PeoplePanel } from './people/PeoplePanel.tsx';
import { text as peopleText } from './people/text.ts';
import { RenewRecoveryPanel } from './RenewRecoveryPanel.tsx';
import { text } from './text.ts';

/** The vault that is open: what it is, its backup, and how it is closed. */
export function OpenedVault({ vault }: { readonly vault: VaultInfo }) {
  const words = useText(text);
  const people = useText(peopleText);
  const language = useLanguage();
  const format = useFormat();
  // Who cannot make a new code need not be told to.
  const needsRecovery = useMay('people') && !vault.recoveryConfirmed;
  const open = [
    ...(needsRecovery ? [words.openRecovery] : []),
    ...(vault.lastBackupAt === null ? [words.openBackup] : []),
  ];
  return (
    <Page
      title={words.openedTitle(vault.municipality)}
      why={words.openedWhy}
      open={open.length === 0 ? words.nothingOpen : `${words.stillOpen} ${open.join('; ')}.`}
      openMark={open.length === 0 ? 'ok' : 'attention'}
      primary={{ label: words.toIntake, onPress: () => goTo('intake') }}
    >
      {needsRecovery && (
        <Alert kind="warning" title={words.unconfirmedTitle}>
          <p>{words.unconfirmed}</p>
        </Alert>
      )}
      {!vault.hasOwnSecret && (
        <Alert kind="warning" title={people.notOwnTitle}>
          <p>{people.notOwn}</p>
        </Alert>
      )}
      <div className="grid grid-2 stretch">
        <section className="panel stack">
          <h2 className="utrecht-heading-2">{words.about}</h2>
          <Facts
            rows={[
              { term: words.fields.municipality.label, value: vault.municipality },
              { term: words.kind, value: vault.demo ? words.kindPractice : words.kindReal },
              { term: words.fields.user.label, value: `${vault.user}, ${roleName(roleNames[language], vault.role)}` },
              { term: words.fields.purpose.label, value: vault.purpose || words.notRecorded },
              { term: words.fields.owner.label, value: vault.owner || words.notRecorded },
              { term: words.created, value: format.dateTime(vault.createdAt) },
              { term: words.size, value: format.bytes(vault.bytes) },
            ]}
          />
        </section>
        <PurposePanel vault={vault} />
        <BackupPanel vault={vault} />
        <PassphrasePanel />
        <div className="stack">
          <LockPanel />
          <RenewRecoveryPanel confirmed={vault.recoveryConfirmed} />
        </div>
      </div>
      <PeoplePanel vault={vault} />
    </Page>
  );
}
