import type { GateId } from './gates.ts';

const nl: Readonly<Record<GateId, string>> = {
  purpose: 'Doel en eigenaar',
  dpia: 'DPIA en advies van de FG',
  criteria: 'Eisen, vooraf vastgelegd',
  data: 'Gegevens',
  features: 'Kenmerken',
  random: 'Aselecte steekproef',
  steady: 'Stabiel en niet verouderd',
  bias: 'Groepen',
  residents: 'Inwoners',
  ap: 'Voorwaarden van de AP (oktober 2024)',
  matrix: 'Proefrun en twee handtekeningen',
};

const en: typeof nl = {
  purpose: 'Purpose and owner',
  dpia: 'DPIA and advice of the data protection officer',
  criteria: 'Requirements, recorded beforehand',
  data: 'Data',
  features: 'Features',
  random: 'Random sample',
  steady: 'Stable and not out of date',
  bias: 'Groups',
  residents: 'Residents',
  ap: 'Conditions of the Dutch data protection authority (October 2024)',
  matrix: 'Trial run and two signatures',
};

/** The gates as page and report call them. */
export const gateNames = { nl, en };
