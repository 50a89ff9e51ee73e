import type { AssessErrorTexts } from './errors.ts';

const modelsKept = 'Eerdere modellen en lijsten blijven staan.';

/** What must be there before criteria can be locked, by the names in the details. */
const criteriaMissing: Readonly<Record<string, string>> = {
  criteria: 'minstens één eis',
  stopRule: 'een stopregel van minstens 20 tekens',
  owner: 'wie beslist',
  version: 'een bewaard concept',
};

export const assessErrorsNl: AssessErrorTexts = {
  CHOSEN_TOO_FEW: ({ investigated, needed }, format) => ({
    what:
      typeof investigated === 'number' && typeof needed === 'number'
        ? `Tussen de peildata in de kluis begonnen ${format.count(investigated)} gekozen onderzoeken bij dossiers die er toen al waren. Nodig zijn er ${format.count(needed)}, en minstens zoveel dossiers die niet gekozen zijn.`
        : 'Tussen de peildata in de kluis begonnen te weinig gekozen onderzoeken.',
    unchanged: 'Een eerdere meting blijft staan.',
    wayOut: 'Lees meer kwartalen in. Tot die tijd zegt alleen de aselecte steekproef iets over alle dossiers.',
  }),
  CRITERIA_INVALID: ({ missing }) => {
    const names = Array.isArray(missing) ? missing.map((name) => criteriaMissing[name] ?? name) : [];
    return {
      what: `De eisen zijn nog niet volledig${names.length === 0 ? '' : `. Het ontbreekt aan: ${names.join(', ')}`}.`,
      unchanged: 'Er is niets vastgelegd. Een bewaard concept is er nog.',
      wayOut: 'Vul aan wat ontbreekt en leg de eisen daarna opnieuw vast.',
    };
  },
  CRITERIA_LOCKED: {
    what: 'Deze versie van de eisen is al vastgelegd.',
    unchanged: 'De vastgelegde eisen blijven zoals zij zijn.',
    wayOut: 'Stel een nieuwe versie op. De oude blijft bewaard.',
  },
  CRITERIA_OPEN: {
    what: 'Er is nog niet vastgelegd wat een model moet laten zien.',
    unchanged: modelsKept,
    wayOut: 'Leg eerst de eisen vast: bij de stap Toetsen, onder Eisen.',
  },
  PROFILE_INVALID: {
    what: 'Raak kan niet vaker voorkomen dan er is onderzocht.',
    unchanged: 'Er is geen profiel toegevoegd.',
    wayOut: 'Kijk de aantallen na.',
  },
  PROFILE_LABEL_DIFFERS: {
    what: 'De definitie van onrechtmatig is intussen veranderd.',
    unchanged: 'Er is geen profiel toegevoegd.',
    wayOut: 'Lees de definitie die nu geldt en kijk of het profiel daarmee is geteld.',
  },
  MEASURED_STALE: {
    what: 'Terwijl dit werd gemeten, kwamen er andere gegevens of een ander model.',
    unchanged: 'De uitkomst is niet bewaard.',
    wayOut: 'Meet opnieuw.',
  },
  RECALIBRATION_DATE_INVALID: (details, format) => ({
    what: 'Deze dag kan niet.',
    unchanged: 'De dag van herijken is niet veranderd.',
    wayOut:
      typeof details['earliest'] === 'string' && typeof details['latest'] === 'string'
        ? `Kies een dag van ${format.date(details['earliest'])} tot en met ${format.date(details['latest'])}. Daarna verloopt het model.`
        : 'Kies een dag vanaf vandaag, voordat het model verloopt.',
  }),
};
