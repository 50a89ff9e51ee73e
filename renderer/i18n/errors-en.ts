import type { ErrorTexts } from './errors.ts';
import { assessErrorsEn } from './errors-assess-en.ts';
import { outOfRoom, REFUSED_WRITE } from './errors-disk.ts';
import { gateErrorsEn } from './errors-gates-en.ts';
import { groupTableErrors } from './errors-group-table.ts';
import { groupErrorsEn } from './errors-groups-en.ts';
import { peopleErrorsEn } from './errors-people-en.ts';
import { quarterErrorsEn } from './errors-quarter-en.ts';
import { rankErrorsEn } from './errors-rank-en.ts';

const vaultUntouched = 'Nothing in the vault has changed.';
const nothingRead = 'Nothing was read in. Nothing in the vault has changed.';
const modelsKept = 'Earlier models and lists are still there.';
const listKept = 'Nothing was drawn or changed.';
const restore = 'Put a backup back. You can do that on the Vault page.';
const draftKept = 'What was saved before still holds.';

/** What can be wrong with what an analyst set up, by the reason in the details. */
const draftReasons: Readonly<Record<string, string>> = {
  excluded: 'The card or profile uses a feature that was excluded under Rules.',
  kind: 'What was filled in does not fit the kind of feature: numbers or values.',
  cuts: 'The limits between classes do not ascend.',
  special: 'The special codes cannot be.',
  groups: 'The groups of values cannot be: a value is in them twice or does not exist.',
  'other-feature': 'An answer is about another feature than the question.',
  'points-per-type': 'An answer does not have points for every type.',
  'answer-never-holds': 'An answer can never hold: it is empty, or an earlier answer takes everything.',
  'condition-never-holds': 'A condition can never hold.',
  'level-reserved': 'A chosen value is one that the program itself uses.',
  'threshold-unreachable': 'A threshold is above all points together. Nobody can reach it.',
  'others-unreachable': 'The card has fewer questions than must be above average.',
  'feature-twice': 'A feature is in it more than once.',
  'sign-on-levels': 'Only a number can have a direction.',
  'pair-of-one': 'A pair needs two different features.',
  'all-excluded': 'All features are excluded.',
};

export const errorsEn: ErrorTexts = {
  ...peopleErrorsEn,
  ...quarterErrorsEn,
  ...gateErrorsEn,
  ...groupErrorsEn,
  ...groupTableErrors.en,
  ...rankErrorsEn,
  ...assessErrorsEn,
  CALL_UNKNOWN: {
    what: 'The program does not know this request.',
    unchanged: vaultUntouched,
    wayOut: 'Close the program and start it again. If it happens again, pass the code on to your supplier.',
  },
  CALL_INPUT_INVALID: {
    what: 'A value that was filled in cannot be used.',
    unchanged: vaultUntouched,
    wayOut: 'Check the fields. Required fields cannot be empty.',
  },
  CALL_SENDER_REFUSED: {
    what: 'A request did not come from this program’s own page and was refused.',
    unchanged: vaultUntouched,
    wayOut: 'Close the program and start it again. Report this to your administrator.',
  },
  FILE_UNKNOWN: {
    what: 'The program no longer knows which file you chose.',
    unchanged: 'The file itself has not changed.',
    wayOut: 'Choose the file again.',
  },
  BUSY: {
    what: 'Something is running that has to finish first.',
    unchanged: 'What is running goes on.',
    wayOut: 'Wait until it is done or stop it. Then try again.',
  },
  CANCELLED: {
    what: 'The work was stopped.',
    unchanged: 'What was already there has been kept.',
    wayOut: 'You can start it again.',
  },
  INTERNAL: {
    what: 'Something went wrong inside the program.',
    unchanged: 'What was half done was not saved.',
    wayOut: 'Try again. If it happens again, pass the code on to your supplier.',
  },
  VAULT_LOCKED: {
    what: 'The vault is locked.',
    unchanged: 'Everything that was saved is still there.',
    wayOut: 'Open the vault with your passphrase.',
  },
  VAULT_EXISTS: {
    what: 'There is already a file with that name in this place.',
    unchanged: 'That file was not touched. No new vault was made.',
    wayOut: 'Choose another name or another folder.',
  },
  VAULT_NOT_FOUND: {
    what: 'The file or folder is no longer in this place.',
    unchanged: 'The program has not moved or deleted anything.',
    wayOut: 'If it is on a stick, plug it in. Otherwise choose it again or put a backup back.',
  },
  VAULT_KEYS_MISSING: {
    what: 'The keys file of this vault is missing.',
    unchanged: vaultUntouched,
    wayOut:
      'Each vault has a second file that holds its keys. Put the two files next to each other. If it is lost, put a backup back.',
  },
  VAULT_KEYS_INVALID: {
    what: 'The keys file of this vault is damaged or has been changed.',
    unchanged: vaultUntouched,
    wayOut: restore,
  },
  VAULT_PASSPHRASE_WRONG: {
    what: 'This passphrase does not fit this vault.',
    unchanged: vaultUntouched,
    wayOut: 'Mind capitals and spaces. If you no longer know the passphrase, open the vault with the recovery code.',
  },
  VAULT_PASSPHRASE_WEAK: {
    what: 'This passphrase is too weak.',
    unchanged: 'The old state still holds.',
    wayOut: 'Choose at least 4 ordinary words or 16 characters that nobody will guess.',
  },
  VAULT_PASSPHRASE_SAME: {
    what: 'This is the passphrase that you have already.',
    unchanged: 'Nothing has changed.',
    wayOut: 'Choose another passphrase.',
  },
  VAULT_PASSPHRASE_SHARED: (details) =>
    details['with'] === 'person'
      ? {
          what: 'Somebody else opens this vault with this passphrase already.',
          unchanged: 'Nothing has changed.',
          wayOut: 'Choose another. With one passphrase two people would be one person.',
        }
      : {
          what: 'This passphrase is the key holder’s already.',
          unchanged: 'Nothing has changed. An old passphrase still holds.',
          wayOut: 'Choose another. With one passphrase for both, the analyst could translate pseudonyms.',
        },
  VAULT_RECOVERY_WRONG: (details) => ({
    what:
      details['reason'] === 'mistyped'
        ? 'There is a typing error in the recovery code.'
        : 'This recovery code does not fit this vault.',
    unchanged: vaultUntouched,
    wayOut:
      details['reason'] === 'mistyped'
        ? 'The code has 6 groups of 5 characters. Compare each group with your paper.'
        : 'Check that this is the newest code. Renewing the code makes the old one invalid.',
  }),
  VAULT_THROTTLED: (details, format) => ({
    what: 'You have to wait a while after wrong attempts.',
    unchanged: vaultUntouched,
    wayOut:
      details['seconds'] === 1
        ? 'Wait 1 second. Then you can try again.'
        : `Wait ${format.count(Number(details['seconds'] ?? 60))} seconds. Then you can try again.`,
  }),
  VAULT_DAMAGED: {
    what: 'This vault file is damaged.',
    unchanged: 'The program has read the file and not changed it.',
    wayOut: restore,
  },
  VAULT_NEWER: {
    what: 'This vault was made with a newer version of Toetssteen.',
    unchanged: vaultUntouched,
    wayOut: 'Open the vault with that newer version, or ask your administrator for an update.',
  },
  VAULT_NOT_TOETSSTEEN: {
    what: 'This file is not a Toetssteen vault, or it does not belong to this keys file.',
    unchanged: 'The file has not changed.',
    wayOut: 'Choose another file.',
  },
  VAULT_IN_USE: {
    what: 'This vault is already open in another window or on another computer.',
    unchanged: vaultUntouched,
    wayOut: 'Close the vault there. Then try again.',
  },
  VAULT_DISK_FULL: {
    what: 'The disk is full.',
    unchanged: 'The last change was not saved. Everything before it was.',
    wayOut: 'Make room on the disk and try again.',
  },
  VAULT_READONLY: {
    what: 'The program may not write in this place.',
    unchanged: vaultUntouched,
    wayOut: 'Remove the write protection, or put the vault in a folder where you may write.',
  },
  VAULT_UNREACHABLE: ({ cause }) => ({
    what:
      cause === REFUSED_WRITE
        ? 'The disk takes no more for the vault file.'
        : 'The program can no longer reach the vault file.',
    unchanged: 'The last change was not saved. Everything before it was.',
    wayOut:
      cause === REFUSED_WRITE
        ? 'Check that the stick or disk is still connected and that you have room left there. Then open the vault again.'
        : 'Check that the stick or disk is still connected. Then open the vault again.',
  }),
  VAULT_NATIVE_REFUSED: {
    what: 'The encryption component is not the one that belongs to this program.',
    unchanged: 'The vault was not opened and has not changed.',
    wayOut: 'Install the program again from the source that your administrator gave you.',
  },
  VAULT_LOG_BROKEN: {
    what: 'The log was changed outside the program.',
    unchanged: 'The program has not repaired or deleted anything.',
    wayOut: 'Keep this file. Report it to your administrator. Then put a backup back.',
  },
  FILE_NOT_FOUND: {
    what: 'The file is no longer in this place.',
    unchanged: nothingRead,
    wayOut: 'Choose the file again.',
  },
  FILE_EMPTY: {
    what: 'The file has no rows.',
    unchanged: nothingRead,
    wayOut: 'Make the export again and choose that file.',
  },
  FILE_TYPE_UNKNOWN: {
    what: 'The program cannot read this kind of file.',
    unchanged: nothingRead,
    wayOut: 'Choose a CSV file or an Excel file (.xlsx).',
  },
  FILE_CHANGED: {
    what: 'The file has changed since it was checked.',
    unchanged: nothingRead,
    wayOut: 'Check the file again. Close it in other programs first.',
  },
  FILE_MALFORMED: (details, format) => ({
    what:
      typeof details['line'] === 'number'
        ? `The file is not put together correctly. The fault is near line ${format.count(details['line'])}.`
        : 'The file is not put together correctly.',
    unchanged: nothingRead,
    wayOut: 'Open the file in Excel and save it again, or make a new export.',
  }),
  FILE_TOO_LARGE: {
    what: 'The file is larger than the program can handle.',
    unchanged: nothingRead,
    wayOut: 'Deliver fewer columns or fewer rows.',
  },
  FILE_WRITE_FAILED: ({ cause }) => ({
    what: 'The file could not be written.',
    unchanged: vaultUntouched,
    wayOut: outOfRoom.has(String(cause))
      ? 'The disk is full. Make room, or choose another place.'
      : 'Is the file open in Excel? Then close it. Or choose another folder.',
  }),
  INTAKE_NO_OUTCOME: {
    what: 'You have not chosen a column with the outcome yet.',
    unchanged: nothingRead,
    wayOut: 'Choose the column that says whether an investigation found something.',
  },
  INTAKE_OUTCOME_VALUES: {
    what: 'The values of the outcome have not been divided correctly yet.',
    unchanged: nothingRead,
    wayOut: 'Give at least one value for lawful and one for unlawful. A value belongs to one of the two.',
  },
  INTAKE_NO_FEATURES: {
    what: 'There is no column left to learn from.',
    unchanged: nothingRead,
    wayOut: 'Give at least one column the role of feature.',
  },
  INTAKE_DUPLICATE_NUMBER: {
    what: 'The same case number occurs more than once.',
    unchanged: nothingRead,
    wayOut: 'Each case file should have one row. Make the export again, or choose another column as the number.',
  },
  INTAKE_SPLIT_VALUES: {
    what: 'The split column holds out no case file at all.',
    unchanged: nothingRead,
    wayOut: 'Use the words train and test in this column, or leave it out. The program then tests in parts.',
  },
  INTAKE_ROLE_REFUSED: {
    what: 'A column got a role that it cannot have: it is refused, or another column has this role already.',
    unchanged: nothingRead,
    wayOut: 'Refusing cannot be switched off. Leave this column out, or give the role to one column.',
  },
  INTAKE_REASON_MISSING: {
    what: 'Your reason is missing for a column that gives a group away.',
    unchanged: nothingRead,
    wayOut: 'Write in at least 20 characters why you need the column, or leave the column out.',
  },
  TRAIN_NO_DATA: {
    what: 'There is no data to learn from yet.',
    unchanged: modelsKept,
    wayOut: 'First read in a delivery at the Data step.',
  },
  TRAIN_TOO_FEW_POSITIVES: (details, format) => ({
    what:
      typeof details['positives'] === 'number' && typeof details['needed'] === 'number'
        ? `${format.count(details['positives'])} unlawful case files are known${details['heldOut'] === true ? ' in the held-out part' : ''}. ${format.count(details['needed'])} are needed.`
        : 'Too few unlawful case files are known.',
    unchanged: modelsKept,
    wayOut:
      typeof details['keptApart'] === 'number'
        ? `Kept apart to measure with: ${format.count(details['keptApart'])} unlawful case files. Wait for more quarters. Or lock, at Assess under Requirements, that the model also learns from random case files; then those no longer measure fairly.`
        : 'Add more known outcomes. With fewer case files a model would mostly learn chance.',
  }),
  TRAIN_TOO_FEW_NEGATIVES: (details, format) => ({
    what:
      typeof details['negatives'] === 'number' && typeof details['needed'] === 'number'
        ? `${format.count(details['negatives'])} lawful case files are known${details['heldOut'] === true ? ' in the held-out part' : ''}. ${format.count(details['needed'])} are needed.`
        : 'Too few lawful case files are known.',
    unchanged: modelsKept,
    wayOut: 'Also deliver investigations that found nothing. Without those there is nothing to compare with.',
  }),
  TRAIN_WEIGHTS_INVALID: {
    what: 'The column of weights holds values that cannot be.',
    unchanged: modelsKept,
    wayOut: 'A weight is a number above 0. Correct the column or leave it out.',
  },
  TRAIN_OUTCOME_INVALID: {
    what: 'The outcome has a third value.',
    unchanged: modelsKept,
    wayOut: 'Bring the file in again and say under Data of each value whether it is unlawful, lawful or unknown.',
  },
  TRAIN_COLUMN_UNUSABLE: (details) => ({
    what:
      typeof details['column'] === 'string'
        ? `Column ${details['column']} cannot be used as a feature.`
        : 'A column cannot be used as a feature.',
    unchanged: modelsKept,
    wayOut: 'Give this column another role at the Data step, or correct it at the source.',
  }),
  DRAFT_FEATURE_UNKNOWN: (details) => ({
    what:
      typeof details['feature'] === 'string'
        ? `The feature ${details['feature']} is not in this delivery.`
        : 'A feature is not in this delivery.',
    unchanged: draftKept,
    wayOut: 'Choose a feature from the list, or take it out.',
  }),
  DRAFT_INVALID: (details) => ({
    what: [
      draftReasons[String(details['reason'])] ?? 'This cannot be set up so.',
      ...(typeof details['feature'] === 'string' ? [`It is about ${details['feature']}.`] : []),
    ].join(' '),
    unchanged: draftKept,
    wayOut: 'Correct it and save again.',
  }),
  MODEL_EXPIRED: (details, format) => ({
    what:
      typeof details['expiresOn'] === 'string'
        ? `The model was valid up to and including ${format.date(details['expiresOn'])}.`
        : 'The model is no longer valid.',
    unchanged: listKept,
    wayOut: 'Train again on recent data.',
  }),
  MODEL_COLUMNS_DIFFER: {
    what: 'The data has other columns than the model was trained on.',
    unchanged: listKept,
    wayOut: 'Train again on this delivery.',
  },
  MODEL_LEVELS_DIFFER: {
    what: 'The data has codes that the model does not know.',
    unchanged: listKept,
    wayOut: 'Check whether the code list was changed. If so, train again on this delivery.',
  },
  MODEL_FILE_INVALID: {
    what: 'This is no model file that Toetssteen can read.',
    unchanged: modelsKept,
    wayOut: 'Choose a model file that Toetssteen made itself, with this version or an older one.',
  },
  DOSSIER_UNKNOWN: {
    what: 'This case file is not in the delivery.',
    unchanged: vaultUntouched,
    wayOut: 'Check the number, or choose the case file from the list.',
  },
};
