/** What each role is called. */
export const roleNames = {
  nl: {
    analist: 'analist',
    controleur: 'controleur',
    auditor: 'FG of auditor',
    onderzoeker: 'onderzoeker',
    sleutelbeheerder: 'sleutelbeheerder',
    trainer: 'trainer',
  },
  en: {
    analist: 'analyst',
    controleur: 'controller',
    auditor: 'privacy officer or auditor',
    onderzoeker: 'investigator',
    sleutelbeheerder: 'key holder',
    trainer: 'trainer',
  },
};

type RoleNames = Readonly<Record<string, string>>;

/** The name of a role; one without a name shows its code. */
export const roleName = (names: RoleNames, role: string): string => names[role] ?? role;
