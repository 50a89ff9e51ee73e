/**
 * Errors that cross a boundary (engine to shell to page) are codes with details. The page turns a code into a sentence that says
 * what happened, what did not change, and the way out; nothing below the page writes sentences for people.
 */
export const errorCodes = [
  // call
  'CALL_UNKNOWN',
  'CALL_INPUT_INVALID',
  'CALL_SENDER_REFUSED',
  'FILE_UNKNOWN',
  'BUSY',
  'CANCELLED',
  'INTERNAL',
  // vault
  'VAULT_LOCKED',
  'VAULT_EXISTS',
  'VAULT_NOT_FOUND',
  'VAULT_KEYS_MISSING',
  'VAULT_KEYS_INVALID',
  'VAULT_PASSPHRASE_WRONG',
  'VAULT_PASSPHRASE_WEAK',
  'VAULT_PASSPHRASE_SAME',
  'VAULT_PASSPHRASE_SHARED',
  'VAULT_RECOVERY_WRONG',
  'VAULT_THROTTLED',
  'VAULT_DAMAGED',
  'VAULT_NEWER',
  'VAULT_NOT_TOETSSTEEN',
  'VAULT_IN_USE',
  'VAULT_DISK_FULL',
  'VAULT_READONLY',
  'VAULT_UNREACHABLE',
  'VAULT_NATIVE_REFUSED',
  'VAULT_LOG_BROKEN',
  // people
  'PASSPHRASE_NOT_OWN',
  'PERSON_EXISTS',
  'PERSON_KEPT',
  'PERSON_UNKNOWN',
  'ROLE_MAY_NOT',
  'SIGNED_ALREADY',
  // pseudonyms
  'KEYHOLDER_EXISTS',
  'KEYHOLDER_INVALID',
  'KEYHOLDER_MISSING',
  'KEYHOLDER_PASSPHRASE_SAME',
  'KEYHOLDER_PASSPHRASE_SHARED',
  'KEYHOLDER_PASSPHRASE_WRONG',
  'KEYHOLDER_RECOVERY_WRONG',
  'PSEUDONYM_COLLISION',
  'PSEUDONYM_PRACTICE',
  'PSEUDONYM_UNKNOWN',
  'PSEUDONYM_UNREADABLE',
  // files
  'FILE_NOT_FOUND',
  'FILE_EMPTY',
  'FILE_TYPE_UNKNOWN',
  'FILE_CHANGED',
  'FILE_MALFORMED',
  'FILE_TOO_LARGE',
  'FILE_UNREACHABLE',
  'FILE_WRITE_FAILED',
  'FILE_ENCRYPTED',
  'FILE_DECRYPT_FAILED',
  'SEAL_RECIPIENT_INVALID',
  // intake
  'INTAKE_NO_OUTCOME',
  'INTAKE_OUTCOME_VALUES',
  'INTAKE_NO_FEATURES',
  'INTAKE_DUPLICATE_NUMBER',
  'INTAKE_ROLE_REFUSED',
  'INTAKE_REASON_MISSING',
  'INTAKE_SPLIT_VALUES',
  // quarterly intake
  'QUARTER_COLUMNS_MISSING',
  'QUARTER_DATE_DIFFERS',
  'QUARTER_KNOWN',
  'QUARTER_MAPPING_INVALID',
  'QUARTER_NOT_NEWEST',
  'QUARTER_OLDER',
  'QUARTER_QUESTION_OPEN',
  'QUARTER_REASON_MISSING',
  'QUARTER_STATE',
  'QUARTER_TABLE_MISSING',
  'QUARTER_UNDECIDED',
  'QUARTER_UNKNOWN',
  // prepare
  'PREPARE_NO_QUARTER',
  'PREPARE_NOT_COMPUTED',
  'PREPARE_STALE',
  'PREPARE_FEATURE_UNKNOWN',
  'PREPARE_REASON_MISSING',
  'PREPARE_LEAK',
  'PREPARE_LABEL_INVALID',
  // train
  'TRAIN_NO_DATA',
  'TRAIN_TOO_FEW_POSITIVES',
  'TRAIN_TOO_FEW_NEGATIVES',
  'TRAIN_WEIGHTS_INVALID',
  'TRAIN_OUTCOME_INVALID',
  'TRAIN_COLUMN_UNUSABLE',
  'DRAFT_FEATURE_UNKNOWN',
  'DRAFT_INVALID',
  'MODEL_EXPIRED',
  'MODEL_COLUMNS_DIFFER',
  'MODEL_LEVELS_DIFFER',
  'MODEL_FILE_INVALID',
  // assess
  'CHOSEN_TOO_FEW',
  'CRITERIA_INVALID',
  'CRITERIA_LOCKED',
  'CRITERIA_OPEN',
  'PROFILE_INVALID',
  'PROFILE_LABEL_DIFFERS',
  'MEASURED_STALE',
  'RECALIBRATION_DATE_INVALID',
  'BIAS_APPROVED_BY_ASKER',
  'BIAS_EMPTY',
  'BIAS_NOT_ALLOWED',
  'BIAS_NOT_MEASURED',
  'BIAS_PERMISSION_INVALID',
  'BIAS_STATE',
  'EXPLANATION_SHORT',
  'EXPLANATION_UNKNOWN',
  'GROUP_TABLE_INVALID',
  'TRIAL_LEARNED_FROM_RANDOM',
  'TRIAL_NOTHING_LEFT',
  'TRIAL_UNKNOWN',
  // gates
  'GATES_CHANGED',
  'GATES_CHECKS_OPEN',
  'GATES_CLOSED',
  'GATES_NOT_EXPLAINABLE',
  'GATES_OTHER_DOSSIERS',
  'GATES_REVIEW_DATE',
  // rank
  'RANK_NO_MODEL',
  'RANK_CAPACITY_INVALID',
  'DRAW_EXISTS',
  'LOT_EXISTS',
  'LOT_NO_SEED',
  'DRAW_MISSING',
  'REPLACE_NOT_DRAWN',
  'REPLACE_INVESTIGATED',
  'CERTIFICATE_INVALID',
  'CERTIFICATE_FAILED',
  'DOSSIER_UNKNOWN',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Plain values only: details travel by structured clone and may reach the log, so they never hold data of residents. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** An error with a code that the page knows. Anything else that is thrown becomes `INTERNAL`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, cause === undefined ? {} : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
