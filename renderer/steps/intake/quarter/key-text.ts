/** Words of the key holder's desk: a new passphrase, handing over, a new recovery code. */
const nl = {
  title: 'Sleutelbeheerder',
  name: 'Naam',
  since: 'Sinds',
  why: 'De wachtzin is nodig bij elke levering, en om een getrokken selectie terug te vertalen.',
  lost: 'Wachtzin kwijt? Met de herstelcode op papier maakt de sleutelbeheerder hier een nieuwe. Een andere weg is er niet.',
  open: 'Sleutel beheren…',
  dialogTitle: 'Sleutel van de pseudoniemen beheren',
  task: 'Wat wilt u doen?',
  tasks: {
    passphrase: 'Wachtzin wijzigen',
    handOver: 'Overdragen aan iemand anders',
    recovery: 'Nieuwe herstelcode maken',
  },
  consequences: {
    passphrase: 'De oude wachtzin werkt daarna niet meer. De pseudoniemen en de herstelcode blijven gelijk.',
    handOver:
      'De oude wachtzin en de oude herstelcode werken daarna niet meer. De pseudoniemen blijven gelijk. De nieuwe sleutelbeheerder krijgt een eigen herstelcode.',
    recovery: 'De oude code werkt daarna niet meer. De wachtzin blijft gelijk. U ziet de nieuwe code één keer.',
  },
  backups: 'In reservekopieën die er al zijn, blijft alles zoals het was. Maak daarna een nieuwe reservekopie.',
  proof: 'Waarmee opent de sleutelbeheerder de sleutel?',
  proofs: { passphrase: 'de wachtzin', recoveryCode: 'de herstelcode' },
  current: {
    passphrase: 'Wachtzin van de sleutelbeheerder',
    recoveryCode: 'Herstelcode van de sleutelbeheerder',
  },
  currentHint: {
    passphrase: 'Vergeten? Kies hierboven de herstelcode.',
    recoveryCode: 'De 6 groepen van 5 tekens op papier. Zonder wachtzin en zonder code is er geen andere weg.',
  },
  newName: 'Naam van de nieuwe sleutelbeheerder',
  newNameHint: 'Laat deze persoon zelf de wachtzin kiezen en typen.',
  newPassphrase: 'Nieuwe wachtzin van de sleutelbeheerder',
  newPassphraseHint: 'Minstens 4 gewone woorden of 16 tekens. Niet die van de kluis.',
  confirm: { passphrase: 'Wachtzin wijzigen', handOver: 'Sleutel overdragen', recovery: 'Nieuwe herstelcode maken' },
  working: 'Bezig. De wachtzin nagaan duurt met opzet even.',
  changed: 'De wachtzin is gewijzigd.',
  // the new code on its page
  codeRenewed: 'De nieuwe code geldt vanaf nu. De oude werkt niet meer.',
};

const en: typeof nl = {
  title: 'Key holder',
  name: 'Name',
  since: 'Since',
  why: 'The passphrase is needed at each delivery, and to translate a drawn selection back.',
  lost: 'Passphrase lost? With the recovery code on paper the key holder makes a new one here. There is no other way.',
  open: 'Manage the key…',
  dialogTitle: 'Manage the key of the pseudonyms',
  task: 'What do you want to do?',
  tasks: {
    passphrase: 'Change the passphrase',
    handOver: 'Hand over to somebody else',
    recovery: 'Make a new recovery code',
  },
  consequences: {
    passphrase: 'The old passphrase no longer works after that. The pseudonyms and the recovery code stay the same.',
    handOver:
      'The old passphrase and the old recovery code no longer work after that. The pseudonyms stay the same. The new key holder gets a recovery code of their own.',
    recovery: 'The old code no longer works after that. The passphrase stays the same. You see the new code once.',
  },
  backups: 'In backups that exist already everything stays as it was. Make a new backup afterwards.',
  proof: 'With what does the key holder open the key?',
  proofs: { passphrase: 'the passphrase', recoveryCode: 'the recovery code' },
  current: {
    passphrase: 'Passphrase of the key holder',
    recoveryCode: 'Recovery code of the key holder',
  },
  currentHint: {
    passphrase: 'Forgotten? Choose the recovery code above.',
    recoveryCode: 'The 6 groups of 5 characters on paper. Without passphrase and without code there is no other way.',
  },
  newName: 'Name of the new key holder',
  newNameHint: 'Let this person choose and type the passphrase.',
  newPassphrase: 'New passphrase of the key holder',
  newPassphraseHint: 'At least 4 ordinary words or 16 characters. Not that of the vault.',
  confirm: { passphrase: 'Change the passphrase', handOver: 'Hand over the key', recovery: 'Make a new recovery code' },
  working: 'Working. Checking the passphrase takes a moment on purpose.',
  changed: 'The passphrase was changed.',
  codeRenewed: 'The new code holds from now on. The old one no longer works.',
};

export const keyText = { nl, en };
