/** Group of those of whom the attribute is not known; pages have a word for it. */
export const UNKNOWN_GROUP = '';

/** Raw values that too few people have to be named, taken together; pages have a word for it. */
export const OTHER_GROUPS = '…';

/** Between the names of an intersection, of attributes and of groups alike. */
export const CROSSED = ' × ';
