/** Group of those of whom the attribute is not known; pages have a word for it. */
export const UNKNOWN_GROUP = '';

/** Between the names of an intersection, of attributes and of groups alike. */
export const CROSSED = ' × ';
