/**
 * Why a drawn dossier cannot be investigated: facts about the administration that somebody else can look up. None of them depends on what
 * is in the dossier or on what the model makes of it. "Not promising" is no reason and must never become one: whoever leaves out the
 * dossiers that look right, measures only the dossiers that look wrong, and the lot is no fair sample any more.
 */
export const replacementReasons = ['ended', 'moved', 'deceased', 'running', 'duplicate', 'not-found'] as const;

export type ReplacementReason = (typeof replacementReasons)[number];

/** The reasons as they stand on lists and certificates. */
export const replacementWords: Readonly<Record<ReplacementReason, { readonly nl: string; readonly en: string }>> = {
  ended: {
    nl: 'uitkering beëindigd voordat de loting bekend was',
    en: 'benefit ended before the lot was known',
  },
  moved: { nl: 'verhuisd naar een andere gemeente', en: 'moved to another municipality' },
  deceased: { nl: 'overleden', en: 'deceased' },
  running: {
    nl: 'er liep al een onderzoek voordat de loting bekend was',
    en: 'an investigation was running before the lot was known',
  },
  duplicate: {
    nl: 'dubbel: hetzelfde huishouden staat ook onder een ander nummer op de lijst',
    en: 'duplicate: the same household is on the list under another number too',
  },
  'not-found': {
    nl: 'het nummer hoort bij geen dossier in de eigen administratie',
    en: 'the number belongs to no case file in the own administration',
  },
};
