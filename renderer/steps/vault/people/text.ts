import type { GrantedRole } from '../../../../shared/domain/permissions.ts';

const nl = {
  // at the door
  who: 'Wie bent u?',
  withRole: (user: string, role: string) => `${user} (${role})`,
  todoWho: 'Nog te doen: kies wie u bent.',
  // opened
  notOwnTitle: 'Kies een eigen wachtzin',
  notOwn:
    'U kwam binnen met de herstelcode, of met een wachtzin die u van iemand anders kreeg. Kies hieronder een wachtzin die alleen u kent. Tot dan kunt u niet tekenen of toestemming geven.',
  title: 'Mensen met toegang',
  why: 'Ieder opent de kluis met een eigen wachtzin. Zo staat in het logboek wie wat deed, en tekenen twee mensen die elkaar nakijken.',
  caption: 'Mensen met toegang tot deze kluis',
  columns: { user: 'Naam', role: 'Rol', added: 'Toegang sinds', passphrase: 'Wachtzin', act: 'Toegang' },
  you: (user: string) => `${user} (u)`,
  made: (at: string) => `${at}, maakte de kluis`,
  addedBy: (at: string, by: string) => `${at}, van ${by}`,
  ownPassphrase: 'zelf gekozen',
  givenPassphrase: 'nog niet zelf gekozen: kan nog niet tekenen of toestemming geven',
  recovery: 'De herstelcode staat op deze naam.',
  add: 'Iemand toegang geven…',
  remove: 'Wegnemen…',
  removeNamed: (user: string) => `Toegang wegnemen: ${user}`,
  byAnalyst: 'Een analist bepaalt wie toegang heeft.',
  lockForOther: 'Vergrendelen en iemand anders laten openen',
  added: (user: string) => `${user} heeft nu toegang.`,
  removed: (user: string) => `${user} heeft geen toegang meer.`,
  // dialog to add
  addTitle: 'Iemand toegang geven',
  addWhy:
    'Laat de nieuwe persoon de wachtzin zelf typen, en kijk weg. Bij de eerste keer openen kiest deze persoon een andere, die niemand anders kent. Tot dan kan deze persoon niet tekenen of toestemming geven.',
  name: 'Naam',
  nameHint: 'Zo staat deze persoon in het logboek en onder een handtekening. De naam staat leesbaar naast de kluis.',
  role: 'Rol',
  roleHints: {
    analist: 'Doet al het werk, tekent, en bepaalt wie toegang heeft.',
    controleur: 'Bekijkt alles, geeft uitleg en tekent. Verandert niets aan het werk.',
    auditor: 'Bekijkt alles en geeft toestemming om naar groepen te kijken. Tekent niet.',
  } satisfies Record<GrantedRole, string>,
  newPassphrase: 'Wachtzin van de nieuwe persoon',
  ownPassphraseLabel: 'Uw eigen wachtzin',
  todoAdd: 'Nog te doen: een naam, een rol, twee keer dezelfde wachtzin, en uw eigen wachtzin.',
  addConfirm: 'Toegang geven',
  busy: 'Bezig. De wachtzinnen nagaan duurt met opzet even.',
  // dialog to remove
  removeTitle: (user: string) => `Toegang van ${user} wegnemen?`,
  removeLost: (user: string) => `${user} kan deze kluis niet meer openen. De wachtzin van ${user} werkt niet meer.`,
  removeKept:
    'Wat deze persoon deed en tekende, blijft staan met de naam erbij. Een reservekopie van eerder opent nog wel met de oude wachtzin.',
  removeConfirm: 'Toegang wegnemen',
};

const en: typeof nl = {
  // at the door
  who: 'Who are you?',
  withRole: (user, role) => `${user} (${role})`,
  todoWho: 'To do: choose who you are.',
  // opened
  notOwnTitle: 'Choose a passphrase of your own',
  notOwn:
    'You came in with the recovery code, or with a passphrase that somebody else gave you. Choose a passphrase below that only you know. Until then you cannot sign or give permission.',
  title: 'People with access',
  why: 'Each opens the vault with a passphrase of their own. So the log tells who did what, and two people who check each other sign.',
  caption: 'People with access to this vault',
  columns: { user: 'Name', role: 'Role', added: 'Access since', passphrase: 'Passphrase', act: 'Access' },
  you: (user) => `${user} (you)`,
  made: (at) => `${at}, made the vault`,
  addedBy: (at, by) => `${at}, from ${by}`,
  ownPassphrase: 'chosen by themself',
  givenPassphrase: 'not yet chosen by themself: cannot sign or give permission yet',
  recovery: 'The recovery code is in this name.',
  add: 'Give somebody access…',
  remove: 'Take away…',
  removeNamed: (user) => `Take away access: ${user}`,
  byAnalyst: 'An analyst decides who has access.',
  lockForOther: 'Lock and let somebody else open',
  added: (user) => `${user} has access now.`,
  removed: (user) => `${user} no longer has access.`,
  // dialog to add
  addTitle: 'Give somebody access',
  addWhy:
    'Let the new person type the passphrase, and look away. On first opening the vault this person chooses another that nobody else knows. Until then this person cannot sign or give permission.',
  name: 'Name',
  nameHint: 'This is how the log and a signature name this person. The name can be read in the file beside the vault.',
  role: 'Role',
  roleHints: {
    analist: 'Does all the work, signs, and decides who has access.',
    controleur: 'Sees everything, explains and signs. Changes nothing in the work.',
    auditor: 'Sees everything and gives permission to look at groups. Does not sign.',
  },
  newPassphrase: 'Passphrase of the new person',
  ownPassphraseLabel: 'Your own passphrase',
  todoAdd: 'To do: a name, a role, the same passphrase twice, and your own passphrase.',
  addConfirm: 'Give access',
  busy: 'Busy. Checking the passphrases is slow on purpose.',
  // dialog to remove
  removeTitle: (user) => `Take away the access of ${user}?`,
  removeLost: (user) => `${user} can no longer open this vault. The passphrase of ${user} no longer works.`,
  removeKept:
    'What this person did and signed stays, with the name. A backup from before still opens with the old passphrase.',
  removeConfirm: 'Take access away',
};

export const text = { nl, en };
