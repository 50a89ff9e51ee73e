export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** The words of one page in each language. Declare Dutch first and English as `typeof nl`, so that neither misses a sentence. */
export type Texts<Words> = Readonly<Record<Language, Words>>;
