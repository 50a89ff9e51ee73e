import type { GroupTableReason } from '../../../../../shared/contract/assess-group-tables.ts';

/** Why a table of groups is refused, each in one sentence. */
const nl: Record<GroupTableReason, string> = {
  COLUMN_MISSING: 'Deze kolom ontbreekt.',
  COLUMN_TWICE: 'Deze kolom staat er twee keer in.',
  COLUMN_UNKNOWN: 'Deze kolom hoort er niet in. Haal hem weg: er komt niets binnen dat niet nodig is.',
  TOO_MANY_ROWS: 'De tabel heeft meer dan 200 regels. Neem minder kenmerken of grotere groepen.',
  ROW_BROKEN: 'Deze regel heeft een andere vorm dan de andere.',
  NAME_EMPTY: 'De naam is leeg.',
  NAME_LONG: 'De naam is langer dan 80 tekens.',
  GROUP_TWICE: 'Deze groep staat er twee keer in.',
  PERSON: 'Deze naam lijkt op een gegeven van één persoon. Zo’n tabel hoort hier niet.',
  NOT_A_COUNT: 'Hier hoort een heel aantal te staan. Vul 0 in waar niemand is.',
  NOT_ROUNDED: 'Dit aantal is niet afgerond. Een los aantal kan één persoon zijn.',
  ROUNDED_MORE: 'Alle aantallen zijn sterker afgerond dan u opgeeft. Kies vijftallen of tientallen.',
  MORE_THAN_ALL: 'Dit aantal is groter dan kan, ook als u afronden meetelt.',
  KNOWN: 'Deze tabel staat al in de kluis.',
};

const en: typeof nl = {
  COLUMN_MISSING: 'This column is missing.',
  COLUMN_TWICE: 'This column is there twice.',
  COLUMN_UNKNOWN: 'This column does not belong. Take it out: nothing comes in that is not needed.',
  TOO_MANY_ROWS: 'The table has more than 200 lines. Take fewer attributes or larger groups.',
  ROW_BROKEN: 'This line has another shape than the others.',
  NAME_EMPTY: 'The name is empty.',
  NAME_LONG: 'The name is longer than 80 characters.',
  GROUP_TWICE: 'This group is there twice.',
  PERSON: 'This name looks like a fact about one person. Such a table does not belong here.',
  NOT_A_COUNT: 'A whole number belongs here. Enter 0 where there is nobody.',
  NOT_ROUNDED: 'This count is not rounded. A single count may be one person.',
  ROUNDED_MORE: 'All counts are rounded more than you say. Choose fives or tens.',
  MORE_THAN_ALL: 'This count is larger than it can be, also when rounding is taken into account.',
  KNOWN: 'This table is in the vault already.',
};

export const problemWords = { nl, en };
