import { foldText } from '../../../shared/domain/refusals-headers.ts';

/** A header or table name without case, accents and punctuation: `Cliënt-Nr.` and `clientnr` are the same name. */
export const foldName = (name: string): string => foldText(name).replaceAll(/[^a-z0-9]+/g, '');

/** A part's name without extension and digits: quarter and year change, what the table is called does not. */
export const foldPart = (name: string): string =>
  foldName(name.replace(/\.[a-z]{2,4}$/i, '')).replaceAll(/\d+[kq]\d+|[kq]\d+|\d+/g, '');
