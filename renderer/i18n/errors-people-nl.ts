import { roleName, roleNames } from '../app/role-words.ts';
import type { PeopleErrorTexts } from './errors.ts';

const nothingChanged = 'Er is niets veranderd.';

/** What a role lacks, by the permission that was asked for. */
const lacking: Readonly<Record<string, string>> = {
  read: 'hier niets bekijken',
  work: 'hier niets veranderen of wegschrijven',
  sign: 'hier niet tekenen of uitleg geven',
  approve: 'hier geen toestemming geven',
  withdraw: 'hier geen toestemming beëindigen',
  people: 'niet bepalen wie toegang heeft',
};

/** Who may do it, by the permission. */
const allowed: Readonly<Record<string, string>> = {
  work: 'Dat doet een analist. Vergrendel de kluis en laat de analist haar openen.',
  sign: 'Dat doet een analist of een controleur. Vergrendel de kluis en laat die haar openen.',
  approve: 'Dat doet een FG of auditor. Vergrendel de kluis en laat die haar openen.',
  withdraw: 'Dat doet een analist, een FG of een auditor. Vergrendel de kluis en laat die haar openen.',
  people: 'Dat doet een analist. Vergrendel de kluis en laat de analist haar openen.',
};

export const peopleErrorsNl: PeopleErrorTexts = {
  PASSPHRASE_NOT_OWN: {
    what: 'U kunt nog niet tekenen of toestemming geven: ook een ander kan uw wachtzin of de herstelcode kennen.',
    unchanged: nothingChanged,
    wayOut: 'Kies op de pagina Kluis een eigen wachtzin, en probeer het daarna opnieuw.',
  },
  PERSON_EXISTS: (details) => ({
    what:
      typeof details['user'] === 'string'
        ? `${capital(details['user'])} heeft al toegang tot deze kluis.`
        : 'Iemand met deze naam heeft al toegang tot deze kluis.',
    unchanged: nothingChanged,
    wayOut: 'Kies een naam die niemand anders hier heeft. Voeg bijvoorbeeld de achternaam toe.',
  }),
  PERSON_KEPT: (details) =>
    details['reason'] === 'recovery'
      ? {
          what: 'De herstelcode opent de kluis op naam van deze persoon.',
          unchanged: 'Deze persoon heeft nog toegang.',
          wayOut: 'Maak eerst een nieuwe herstelcode. Die komt op uw naam. Neem daarna de toegang weg.',
        }
      : {
          what: 'U kunt uw eigen toegang niet wegnemen.',
          unchanged: nothingChanged,
          wayOut: 'Laat een andere analist de kluis openen en dat doen.',
        },
  PERSON_UNKNOWN: {
    what: 'Deze persoon heeft geen toegang meer, of heeft net een nieuwe wachtzin gekozen.',
    unchanged: nothingChanged,
    wayOut: 'Open de pagina Kluis opnieuw en kijk de lijst na.',
  },
  ROLE_MAY_NOT: (details) => ({
    what: `Als ${roleName(roleNames.nl, String(details['role'] ?? 'lezer'))} kunt u ${lacking[String(details['needs'])] ?? 'dit niet doen'}.`,
    unchanged: nothingChanged,
    wayOut: allowed[String(details['needs'])] ?? 'Vergrendel de kluis en laat iemand met een andere rol haar openen.',
  }),
  SIGNED_ALREADY: {
    what: 'U heeft dit al getekend.',
    unchanged: 'Uw eerste handtekening blijft staan.',
    wayOut: 'Een ander moet ook tekenen. Vergrendel de kluis en laat de controleur haar openen.',
  },
};

/** A sentence begins with a capital, also when a name does not. */
function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('nl') + name.slice(1);
}
