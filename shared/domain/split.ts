/** What a split column may say, in Dutch and English files; everything but training is held out. */
const trainingWords = ['train', 'training'];
const heldOutWords = ['test', 'toets', 'valid', 'validation', 'validatie', 'holdout', 'hold-out'];

const among = (words: readonly string[], value: string): boolean => words.includes(value.trim().toLowerCase());

/** Whether a value belongs to a split into training and held-out dossiers. */
export const isSplitWord = (value: string): boolean => among([...trainingWords, ...heldOutWords], value);

/** Whether a value of a split column means that the dossier is held out. */
export const isHeldOut = (value: string | null): boolean => value !== null && among(heldOutWords, value);
