import type { GlossaryTerm } from './glossary.ts';

/** The words of the quarterly delivery, and of what is made ready from it. */
export const quarterTerms: readonly GlossaryTerm[] = [
  {
    nl: {
      term: 'Analysetabel',
      meaning:
        'De tabel waar modellen van leren. Elke regel is een dossier van nu of een onderzoek van toen, met de kenmerken die u koos.',
    },
    en: {
      term: 'Analysis table',
      meaning:
        'The table that models learn from. Each row is a case file of today or a past investigation, with the features you chose.',
    },
  },
  {
    nl: {
      term: 'Bekend op een datum',
      meaning:
        'Wat de gemeente die dag al wist. Het programma rekent elk kenmerk zo uit: wat later is vastgelegd of verbeterd, telt op die dag nog niet.',
    },
    en: {
      term: 'Known on a date',
      meaning:
        'What the municipality knew already on that day. Each feature is computed so: what was recorded or corrected later does not count on that day.',
    },
  },
  {
    nl: {
      term: 'Kenmerk',
      meaning:
        'Een gegeven van een dossier waar het model van mag leren, zoals het aantal stukken dat te laat kwam. U zet het aan met een geschreven reden.',
    },
    en: {
      term: 'Feature',
      meaning:
        'A fact about a case file that the model may learn from, such as the number of documents that came late. You switch it on with a written reason.',
    },
  },
  {
    nl: {
      term: 'Label',
      meaning:
        'Wat telt als onrechtmatig en wat als rechtmatig, in woorden en in codes van de onderzoeken. De rest is onbekend. Na de eerste training ligt een versie vast.',
    },
    en: {
      term: 'Label',
      meaning:
        'What counts as unlawful and what as lawful, in words and in codes of the investigations. The rest is unknown. After the first training a version is fixed.',
    },
  },
  {
    nl: {
      term: 'Levering',
      meaning:
        'De tabellen die u per kwartaal inleest, of één losse tabel. Een kwartaallevering telt pas mee als u haar hebt aanvaard.',
    },
    en: {
      term: 'Delivery',
      meaning:
        'The tables that you read in each quarter, or one separate table. A quarterly delivery counts only once you have accepted it.',
    },
  },
  {
    nl: {
      term: 'Peildatum',
      meaning: 'De dag waarop de gegevens gelden. Wat pas later bekend werd, mag niet meetellen.',
    },
    en: {
      term: 'Reference date',
      meaning: 'The day for which the data hold. What became known only later may not count.',
    },
  },
  {
    nl: {
      term: 'Proxy',
      meaning:
        'Een gegeven dat ongemerkt een groep verraadt, zoals een postcode die iets over herkomst zegt. Een proxy staat uit, tot u opschrijft waarom hij toch nodig is.',
    },
    en: {
      term: 'Proxy',
      meaning:
        'A fact that quietly gives a group away, such as a postcode that tells something about descent. A proxy is off, until you write why it is needed all the same.',
    },
  },
  {
    nl: {
      term: 'Pseudoniem',
      meaning:
        'Een code in plaats van een nummer. Hetzelfde nummer krijgt met dezelfde sleutel altijd dezelfde code. Zonder de sleutel kan niemand haar terugvertalen.',
    },
    en: {
      term: 'Pseudonym',
      meaning:
        'A code in place of a number. With the same key, the same number always gets the same code. Without the key nobody can translate it back.',
    },
  },
  {
    nl: {
      term: 'Sleutelbeheerder',
      meaning:
        'De persoon die met een eigen wachtzin de sleutel van de pseudoniemen opent: bij het inlezen, en om dossiers van een vrijgegeven selectie terug te vertalen.',
    },
    en: {
      term: 'Key holder',
      meaning:
        'The person who opens the key of the pseudonyms with a passphrase of their own: to read in a delivery, and to translate case files of a released selection back.',
    },
  },
];
