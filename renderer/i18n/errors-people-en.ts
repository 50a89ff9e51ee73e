import { roleName, roleNames } from '../app/role-words.ts';
import type { PeopleErrorTexts } from './errors.ts';

const nothingChanged = 'Nothing has changed.';

/** What a role lacks, by the permission that was asked for. */
const lacking: Readonly<Record<string, string>> = {
  read: 'see nothing here',
  work: 'change or write out nothing here',
  sign: 'not sign or explain here',
  approve: 'give no permission here',
  withdraw: 'end no permission here',
  people: 'not decide who has access',
};

/** Who may do it, by the permission. */
const allowed: Readonly<Record<string, string>> = {
  work: 'An analyst does that. Lock the vault and let the analyst open it.',
  sign: 'An analyst or a controller does that. Lock the vault and let them open it.',
  approve: 'A privacy officer or auditor does that. Lock the vault and let them open it.',
  withdraw: 'An analyst, privacy officer or auditor does that. Lock the vault and let them open it.',
  people: 'An analyst does that. Lock the vault and let the analyst open it.',
};

export const peopleErrorsEn: PeopleErrorTexts = {
  PASSPHRASE_NOT_OWN: {
    what: 'You cannot sign or give permission yet: somebody else may know your passphrase or the recovery code as well.',
    unchanged: nothingChanged,
    wayOut: 'Choose a passphrase of your own on the page Vault, and then try again.',
  },
  PERSON_EXISTS: (details) => ({
    what:
      typeof details['user'] === 'string'
        ? `${capital(details['user'])} has access to this vault already.`
        : 'Somebody with this name has access to this vault already.',
    unchanged: nothingChanged,
    wayOut: 'Choose a name that nobody else has here. Add the family name, for example.',
  }),
  PERSON_KEPT: (details) =>
    details['reason'] === 'recovery'
      ? {
          what: 'The recovery code opens the vault in the name of this person.',
          unchanged: 'This person still has access.',
          wayOut: 'Make a new recovery code first. It will be in your name. Then take the access away.',
        }
      : {
          what: 'You cannot take away your own access.',
          unchanged: nothingChanged,
          wayOut: 'Let another analyst open the vault and do it.',
        },
  PERSON_UNKNOWN: {
    what: 'This person no longer has access, or has just chosen a new passphrase.',
    unchanged: nothingChanged,
    wayOut: 'Open the page Vault again and look at the list.',
  },
  ROLE_MAY_NOT: (details) => ({
    what: `As ${roleName(roleNames.en, String(details['role'] ?? 'reader'))} you can ${lacking[String(details['needs'])] ?? 'not do this'}.`,
    unchanged: nothingChanged,
    wayOut: allowed[String(details['needs'])] ?? 'Lock the vault and let somebody with another role open it.',
  }),
  SIGNED_ALREADY: {
    what: 'You have signed this already.',
    unchanged: 'Your first signature stands.',
    wayOut: 'Somebody else must sign too. Lock the vault and let the controller open it.',
  },
};

/** A sentence begins with a capital, also when a name does not. */
function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('en') + name.slice(1);
}
