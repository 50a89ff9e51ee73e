/** Stands on every page, list and letter that shows a score. */
export const NO_SUSPICION = 'Een score is geen verdenking en nooit een grond voor een huisbezoek.';
