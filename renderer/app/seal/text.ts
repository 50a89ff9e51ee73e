import type { RecipientProblem } from '../../../shared/domain/age-recipient.ts';

/** Words for encrypting a file that leaves the vault. */
const nl = {
  legend: 'Versleutelen',
  kinds: { plain: 'Niet', passphrase: 'Met een wachtzin', recipient: 'Voor één ontvanger' },
  notes: {
    plain: 'Wie het bestand heeft, kan het lezen.',
    passphrase:
      'Het bestand krijgt .age achter zijn naam. De ontvanger opent het met het programma age en deze wachtzin.',
    recipient:
      'Het bestand krijgt .age achter zijn naam. Alleen de ontvanger kan het openen, met het programma age. U zelf niet.',
  },
  passphrase: 'Wachtzin van het bestand',
  passphraseHint:
    'Minstens 4 gewone woorden of 16 tekens. Niet die van de kluis. Geef deze wachtzin apart van het bestand, bijvoorbeeld per telefoon.',
  recipient: 'Publieke sleutel van de ontvanger',
  recipientHint:
    'Begint met age1. De kluis onthoudt de sleutel voor de volgende keer. Ga na of die echt van de ontvanger is.',
  problems: {
    secret: 'Dit is een geheime sleutel. Die mag niemand u geven. Vraag de publieke sleutel, die met age1 begint.',
    shape: 'Dit is geen publieke sleutel: die begint met age1 en heeft 62 kleine letters en cijfers.',
    mistyped: 'In deze sleutel zit een tikfout. Kopieer de sleutel opnieuw.',
  } satisfies Record<RecipientProblem, string>,
};

const en: typeof nl = {
  legend: 'Encrypt',
  kinds: { plain: 'No', passphrase: 'With a passphrase', recipient: 'For one recipient' },
  notes: {
    plain: 'Whoever has the file can read it.',
    passphrase: 'The file gets .age behind its name. The recipient opens it with the program age and this passphrase.',
    recipient:
      'The file gets .age behind its name. Only the recipient can open it, with the program age. You cannot yourself.',
  },
  passphrase: 'Passphrase of the file',
  passphraseHint:
    'At least 4 ordinary words or 16 characters. Not that of the vault. Pass it on apart from the file, by telephone for instance.',
  recipient: 'Public key of the recipient',
  recipientHint:
    'Starts with age1. The vault remembers it for the next time. Make sure that it really is the recipient’s.',
  problems: {
    secret: 'This is a private key. Nobody may give you that. Ask for the public key, which starts with age1.',
    shape: 'This is no public key: that starts with age1 and has 62 small letters and digits.',
    mistyped: 'There is a typing error in this key. Copy it again.',
  },
};

export const text = { nl, en };
