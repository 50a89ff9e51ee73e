/** A name of a column or table that may be broken behind each underscore, so that a narrow cell can hold it. */
export const breakable = (name: string): string => name.replaceAll('_', '_\u200b');

/** A table, or a column of it, as a place that may be broken. */
export const placeOf = (table: string, column: string | null): string =>
  breakable(column === null ? table : `${table}, ${column}`);
