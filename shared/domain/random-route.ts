/** Code of the column aanleiding for investigations that were drawn at random: the only ones that are a fair measure. */
export const RANDOM_ROUTE = '1';
