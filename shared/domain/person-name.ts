/**
 * A name as it is compared with others: compatibility forms, white space and capitals do not make another person. Two spellings of one
 * name in different alphabets are not seen as the same.
 */
export const foldedName = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl');
