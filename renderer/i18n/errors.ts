import type { AppError, ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import { errorsEn } from './errors-en.ts';
import { errorsNl } from './errors-nl.ts';
import { type Formats, formats } from './format.ts';
import type { Language, Texts } from './language.ts';
import { useLanguage } from './use-text.ts';

/** An error as a person needs it: three short sentences. */
export interface ErrorWords {
  readonly what: string;
  readonly unchanged: string;
  readonly wayOut: string;
}

/** Words for every code there is: a new code does not compile until both languages have words for it. */
export type ErrorTexts = Readonly<
  Record<ErrorCode, ErrorWords | ((details: ErrorDetails, format: Formats) => ErrorWords)>
>;

/** Codes that came with quarterly deliveries; their words have files of their own. */
type QuarterErrorCode = Extract<
  ErrorCode,
  | `${'KEYHOLDER' | 'PREPARE' | 'PSEUDONYM' | 'QUARTER'}_${string}`
  | 'FILE_DECRYPT_FAILED'
  | 'FILE_ENCRYPTED'
  | 'FILE_UNREACHABLE'
  | 'SEAL_RECIPIENT_INVALID'
>;
export type QuarterErrorTexts = Pick<ErrorTexts, QuarterErrorCode>;

/** Codes of ranking, drawing and the certificate. */
export type RankErrorTexts = Pick<
  ErrorTexts,
  Extract<ErrorCode, `${'CERTIFICATE' | 'DRAW' | 'LOT' | 'RANK' | 'REPLACE'}_${string}`>
>;

/** Codes of requirements, tested profiles, who was investigated and drift. */
export type AssessErrorTexts = Pick<
  ErrorTexts,
  Extract<ErrorCode, `${'CHOSEN' | 'CRITERIA' | 'MEASURED' | 'PROFILE' | 'RECALIBRATION'}_${string}`>
>;

/** Codes of the gates and of who may do what. */
export type GateErrorTexts = Pick<ErrorTexts, Extract<ErrorCode, `GATES_${string}`>>;

/** Codes of the bias vault and of what is measured with it. */
export type GroupErrorTexts = Pick<ErrorTexts, Extract<ErrorCode, `${'BIAS' | 'EXPLANATION' | 'TRIAL'}_${string}`>>;

/** Codes about who has access, what each may do and who signs. */
export type PeopleErrorTexts = Pick<
  ErrorTexts,
  Extract<ErrorCode, `PERSON_${string}` | 'PASSPHRASE_NOT_OWN' | 'ROLE_MAY_NOT' | 'SIGNED_ALREADY'>
>;

const texts: Texts<ErrorTexts> = { nl: errorsNl, en: errorsEn };

export function errorWords(error: Pick<AppError, 'code' | 'details'>, language: Language): ErrorWords {
  const words = texts[language][error.code];
  return typeof words === 'function' ? words(error.details, formats[language]) : words;
}

export const useErrorWords = (error: AppError): ErrorWords => errorWords(error, useLanguage());
