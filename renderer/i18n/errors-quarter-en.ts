import type { QuarterErrorTexts } from './errors.ts';

const nothingRead = 'The delivery was not brought in. Nothing in the vault has changed.';
const keyKept = 'The key of the pseudonyms has not changed.';
const choicesKept = 'Your choices and the deliveries are still there.';
const tableKept = 'The analysis table that there was stays.';

/** The names in a detail as "a, b and c"; empty when it holds none. */
function listed(names: unknown): string {
  if (!Array.isArray(names) || names.length === 0) return '';
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names.map(String));
}

/** What can be wrong with the encryption of a delivery, by the cause in the details. */
const decryptWayOut: Readonly<Record<string, string>> = {
  SECRET_WRONG: 'Check the passphrase: capitals count. Or ask the supplier for which key the file was encrypted.',
  KEY_INVALID: 'Make a new key for suppliers, and ask for the delivery again with that one.',
  WORK_FACTOR:
    'Trying it costs more memory than a laptop can spare. Ask the supplier to encrypt with work factor (scrypt) 19 or less; 18 is usual.',
  DAMAGED: 'The file is damaged. Copy it again, or ask for the delivery again.',
};

/** Sentences about quarterly deliveries, their pseudonyms and what is prepared from them. */
export const quarterErrorsEn: QuarterErrorTexts = {
  FILE_UNREACHABLE: {
    what: 'The program can no longer reach the files of the delivery.',
    unchanged: nothingRead,
    wayOut: 'Check that the stick or network disk is still connected. Then choose the delivery again.',
  },
  FILE_ENCRYPTED: ({ by }) => ({
    what:
      by === 'key'
        ? 'This file was encrypted for a key that this vault does not have.'
        : 'This file was encrypted with a passphrase.',
    unchanged: nothingRead,
    wayOut:
      by === 'key'
        ? 'Make a key for suppliers and pass it on. Ask for the delivery again with that key.'
        : 'Fill in the passphrase that the supplier gave you.',
  }),
  FILE_DECRYPT_FAILED: ({ cause }) => ({
    what: 'The file could not be decrypted.',
    unchanged: nothingRead,
    wayOut: decryptWayOut[String(cause)] ?? 'Ask the supplier to encrypt the file again.',
  }),
  KEYHOLDER_EXISTS: {
    what: 'This vault already has a key holder.',
    unchanged: keyKept,
    wayOut: 'Ask the key holder for the passphrase when data are brought in.',
  },
  KEYHOLDER_INVALID: {
    what: 'The data of the key holder cannot be used or are damaged.',
    unchanged: keyKept,
    wayOut: 'Is there a key holder already? Then put a backup back. Otherwise check the name.',
  },
  KEYHOLDER_MISSING: {
    what: 'This vault has no key holder yet.',
    unchanged: nothingRead,
    wayOut: 'First name a key holder at the Data step. Without a key the program makes no pseudonyms.',
  },
  SEAL_RECIPIENT_INVALID: ({ problem }) => ({
    what: problem === 'mistyped' ? 'There is a typing error in the recipient’s key.' : 'This is no public key of age.',
    unchanged: 'No file was written.',
    wayOut: 'Ask the recipient for the public key. It starts with age1 and has 62 characters.',
  }),
  KEYHOLDER_PASSPHRASE_SAME: {
    what: 'This is the passphrase that held already.',
    unchanged: keyKept,
    wayOut: 'Choose a passphrase that nobody knows yet.',
  },
  KEYHOLDER_PASSPHRASE_SHARED: {
    what: 'This passphrase opens the vault as well.',
    unchanged: keyKept,
    wayOut: 'Let the key holder choose another passphrase, which the analyst does not know.',
  },
  KEYHOLDER_PASSPHRASE_WRONG: {
    what: 'The passphrase of the key holder is not right.',
    unchanged: 'Nothing was brought in and nothing was translated.',
    wayOut: 'Try again. Capitals count. With the recovery code the key holder can make a new one.',
  },
  KEYHOLDER_RECOVERY_WRONG: {
    what: 'The recovery code of the key holder is not right.',
    unchanged: keyKept,
    wayOut: 'Check that it is the code of the key holder and not that of the vault.',
  },
  PSEUDONYM_COLLISION: {
    what: 'Two numbers were given the same pseudonym. That should not be possible.',
    unchanged: nothingRead,
    wayOut: 'Pass the code on to your supplier. Do not bring this delivery in.',
  },
  PSEUDONYM_PRACTICE: {
    what: 'This is a practice vault. Here pseudonyms stay pseudonyms.',
    unchanged: 'Nothing was translated or changed.',
    wayOut: 'Work with real deliveries in an ordinary vault. There all gates open first, or you draw by lot.',
  },
  PSEUDONYM_UNKNOWN: {
    what: 'A pseudonym is not in this vault.',
    unchanged: 'Nothing was translated or changed.',
    wayOut: 'Open the vault in which the selection was drawn.',
  },
  PSEUDONYM_UNREADABLE: {
    what: 'A sealed number is damaged or belongs to another key.',
    unchanged: 'Nothing was translated or changed.',
    wayOut: 'Put a backup back. You can do that on the Vault page.',
  },
  QUARTER_COLUMNS_MISSING: ({ table, columns }) => ({
    what:
      typeof table === 'string' && listed(columns) !== ''
        ? `The table ${table} lacks ${listed(columns)}.`
        : 'A table lacks columns that are required.',
    unchanged: nothingRead,
    wayOut: 'Does the column have another name in the file? Then link it. Otherwise ask for a new export.',
  }),
  QUARTER_DATE_DIFFERS: {
    what: 'The reference date does not fit the quarter or the dates in the delivery.',
    unchanged: nothingRead,
    wayOut: 'Check quarter and reference date. The reference date is the newest one in the table of clients.',
  },
  QUARTER_KNOWN: ({ quarter }) => ({
    what:
      typeof quarter === 'string'
        ? `Exactly this delivery is in the vault already, as ${quarter}.`
        : 'Exactly this delivery is in the vault already.',
    unchanged: nothingRead,
    wayOut: 'Choose another delivery. Or first discard the earlier one, if it is the newest.',
  }),
  QUARTER_MAPPING_INVALID: ({ target }) => ({
    what:
      typeof target === 'string'
        ? `The mapping cannot be: ${target} cannot be used or was chosen twice.`
        : 'The mapping of tables and columns cannot be.',
    unchanged: nothingRead,
    wayOut: 'Check that each column of a table was chosen at most once.',
  }),
  QUARTER_OLDER: {
    what: 'This delivery is older than one that is there already.',
    unchanged: 'The delivery was not brought in. Nothing in the vault has changed.',
    wayOut:
      'Bring deliveries in by order of reference date. Do you want this one in after all? Then discard the newer ones first.',
  },
  QUARTER_NOT_NEWEST: {
    what: 'A newer delivery builds on this one.',
    unchanged: 'Nothing was discarded.',
    wayOut: 'First discard the newest delivery.',
  },
  QUARTER_QUESTION_OPEN: ({ column }) => ({
    what:
      typeof column === 'string'
        ? `Dates or numbers in ${column} can be read in two ways.`
        : 'Dates or numbers in a column can be read in two ways.',
    unchanged: nothingRead,
    wayOut: 'Answer the question at the top of the page. The program does not guess.',
  }),
  QUARTER_REASON_MISSING: {
    what: 'This judgement needs a written reason.',
    unchanged: 'The delivery still waits for your judgement.',
    wayOut: 'Write in at least 20 characters why you reject the delivery, or why you accept it all the same.',
  },
  QUARTER_STATE: {
    what: 'This delivery has been judged already.',
    unchanged: 'The earlier judgement stands.',
    wayOut: 'Look at the report of the delivery.',
  },
  QUARTER_TABLE_MISSING: ({ tables }) => ({
    what:
      listed(tables) === '' ? 'The delivery lacks a table that is needed.' : `The delivery lacks ${listed(tables)}.`,
    unchanged: nothingRead,
    wayOut:
      'Does the file have another name? Then choose in the list which table it is. Otherwise ask for a complete delivery.',
  }),
  QUARTER_UNDECIDED: ({ quarter }) => ({
    what:
      typeof quarter === 'string'
        ? `The delivery ${quarter} still waits for your judgement.`
        : 'An earlier delivery still waits for your judgement.',
    unchanged: nothingRead,
    wayOut: 'First accept that delivery, or reject it.',
  }),
  QUARTER_UNKNOWN: {
    what: 'This delivery is no longer in the vault.',
    unchanged: 'Other deliveries are still there.',
    wayOut: 'Choose a delivery from the list.',
  },
  PREPARE_NO_QUARTER: {
    what: 'There is no accepted delivery yet to make features from.',
    unchanged: choicesKept,
    wayOut: 'Bring in a quarterly delivery at the Data step and accept it.',
  },
  PREPARE_NOT_COMPUTED: {
    what: 'The features have not been computed yet.',
    unchanged: choicesKept,
    wayOut: 'First compute the features.',
  },
  PREPARE_STALE: {
    what: 'The features are older than the newest delivery or than what counts as unlawful.',
    unchanged: tableKept,
    wayOut: 'Compute the features again.',
  },
  PREPARE_FEATURE_UNKNOWN: ({ feature }) => ({
    what: typeof feature === 'string' ? `The program does not know the feature ${feature}.` : 'A feature is unknown.',
    unchanged: choicesKept,
    wayOut: 'Choose a feature from the list.',
  }),
  PREPARE_REASON_MISSING: {
    what: 'The reason why you use a feature is missing.',
    unchanged: choicesKept,
    wayOut: 'Write in at least 20 characters why the feature is needed, or leave it off.',
  },
  PREPARE_LEAK: {
    what: 'This feature gives away the outcome of the investigation.',
    unchanged: choicesKept,
    wayOut: 'Leave the feature off. A model that learns from it seems better than it is.',
  },
  PREPARE_LABEL_INVALID: {
    what: 'The program cannot tell what is unlawful this way.',
    unchanged: 'The earlier definition still holds.',
    wayOut:
      'Put each code on one side. Broken off and withdrawn stay unknown. Describe the definition in at least 20 characters, anew when you change what counts.',
  },
};
