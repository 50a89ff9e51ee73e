const nl = {
  loading: 'De onderzoeken worden geteld…',

  // before a delivery
  emptyTitle: 'Nog geen onderzoeken om te tellen',
  empty:
    'Na de eerste aanvaarde levering staat hier hoe vaak elke route raak was. De planner hieronder werkt al: vul zelf aantallen in.',
  toIntake: 'Naar Gegevens',

  // no random sample
  noRandomTitle: 'Zonder aselecte steekproef valt hier niets te bewijzen',
  noRandom:
    'Geen enkel onderzoek met een bekende uitkomst kwam uit een loting. U ziet hoe vaak elke route raak was, maar niet of dat beter is dan loten. Laat bij Rangschikken een deel van de dossiers loten en onderzoek die even grondig.',
  toRank: 'Naar Rangschikken',

  // chart
  title: 'Hoe vaak was het raak, per route?',
  label: 'Trefkans per route',
  windowLabel: 'Welke onderzoeken tellen mee',
  windows: { all: 'Alle onderzoeken', year: 'Laatste jaar' },
  sentence: 'Streepjes: interval van 95 %.',
  sentenceBand: 'Lichte band: interval van de aselecte steekproef.',
  sentenceProfiles: 'Vierkant: profiel dat u zelf invoerde.',
  sentenceDrawn: 'Een loting uit dit programma telt mee in de aselecte steekproef.',
  sentenceFair:
    'Elke route kiest andere dossiers; alleen de vergelijking met loting is eerlijk. Een hogere trefkans zegt niet waardoor die hoger is.',
  counted: (investigations: string, deliveries: string, from: string, until: string) =>
    `Geteld: ${investigations} onderzoeken uit ${deliveries}, begonnen van ${from} tot en met ${until}.`,
  countedNone: (deliveries: string) => `Geteld: geen onderzoeken, uit ${deliveries}.`,
  deliveries: (n: string) => (n === '1' ? '1 levering' : `${n} leveringen`),
  noOutcome: 'geen bekende uitkomst',
  noneKnown: 'Van geen enkele route is een uitkomst bekend.',
  definition: (version: string) => `Wat telt als raak (definitie ${version})`,
  route: 'Route',
  investigated: 'Onderzocht',
  hit: 'Raak, van bekende uitkomsten',
  share: 'Aandeel',
  interval: 'Interval 95 %',
  difference: 'Verschil (procentpunt)',
  adjustedP: 'p (Holm)',
  verdict: 'Oordeel',
  measure: 'ijkwaarde',
  inMeasure: 'telt mee in de ijkwaarde',
  drawnBy: {
    model: (draw: string, date: string) => `gekozen door het model (loting ${draw}, ${date})`,
    random: (draw: string, date: string) => `geloot met dezelfde selectie (loting ${draw}, ${date})`,
  },
  drawnShort: {
    model: (draw: string) => `door model, loting ${draw}`,
    random: (draw: string) => `geloot, loting ${draw}`,
  },

  // verdicts
  verdictsTitle: 'Is dat vaker dan bij loten?',
  against: (random: string) => `tegen ${random} bij loting.`,
  differenceIs: 'Verschil:',
  predictionDifference: 'Predictieverschil:',
  points: (value: string) => `${value} procentpunt`,
  range: (low: string, high: string) => `${low} tot ${high}`,
  above: 'Deze route is vaker raak dan loten.',
  below: 'Deze route is minder vaak raak dan loten.',
  equal: (margin: string) => `Het verschil is kleiner dan de marge van ${margin} procentpunt.`,
  undecided: 'Te weinig gegevens. Zeg niet dat het werkt, en ook niet dat het niet werkt.',
  takenAway: (comparisons: string) =>
    `Op zichzelf leek dit een verschil. Maar wie ${comparisons} routes vergelijkt, ziet er al gauw een door toeval.`,
  below001: '< 0,001',
  fisher: (p: string) => `Fisher p ${p}`,
  holm: (p: string, comparisons: string) => `na Holm over ${comparisons}: ${p}`,
  ratio: (value: string, interval: string) => `verhouding ${value} (${interval})`,
  needed: (n: string) => `nodig: ongeveer ${n} per groep`,
  notCorrected: 'De intervallen zijn niet gecorrigeerd voor het aantal vergelijkingen; de p na Holm wel.',

  // quarters
  quartersTitle: 'Trefkans per kwartaal',
  quartersLabel: 'Trefkans per kwartaal waarin het onderzoek begon',
  quartersSentence: 'Streepjes: interval van 95 %. Overlappen ze, dan is een stijging of daling niet aangetoond.',
  quartersNone: 'Nog geen onderzoek met een bekende uitkomst en een begindatum.',
  quarter: 'Kwartaal',
  group: 'Groep',
  groups: { random: 'aselecte steekproef', others: 'alle andere routes' },
};

const en: typeof nl = {
  loading: 'Counting the investigations…',

  emptyTitle: 'No investigations to count yet',
  empty:
    'After the first accepted delivery this shows how often each route found something. The planner below already works: fill in numbers yourself.',
  toIntake: 'Go to Data',

  noRandomTitle: 'Without a random sample nothing can be proven here',
  noRandom:
    'No investigation with a known outcome was drawn by lot. You see how often each route found something, but not whether that is better than drawing lots. Let part of the case files be drawn by lot at Rank and investigate those just as thoroughly.',
  toRank: 'Go to Rank',

  title: 'How often was something found, per route?',
  label: 'Hit rate per route',
  windowLabel: 'Which investigations count',
  windows: { all: 'All investigations', year: 'Last year' },
  sentence: 'Whiskers: 95% interval.',
  sentenceBand: 'Light band: interval of the random sample.',
  sentenceProfiles: 'Square: a profile that you entered.',
  sentenceDrawn: 'A lot that was drawn with this program counts in the random sample.',
  sentenceFair:
    'Each route chooses other case files; only the comparison with drawing lots is fair. A higher hit rate does not say what causes it.',
  counted: (investigations, deliveries, from, until) =>
    `Counted: ${investigations} investigations from ${deliveries}, started from ${from} up to ${until}.`,
  countedNone: (deliveries) => `Counted: no investigations, from ${deliveries}.`,
  deliveries: (n) => (n === '1' ? '1 delivery' : `${n} deliveries`),
  noOutcome: 'no known outcome',
  noneKnown: 'No route has a known outcome.',
  definition: (version) => `What counts as a hit (definition ${version})`,
  route: 'Route',
  investigated: 'Investigated',
  hit: 'Hits, of known outcomes',
  share: 'Share',
  interval: '95% interval',
  difference: 'Difference (percentage points)',
  adjustedP: 'p (Holm)',
  verdict: 'Verdict',
  measure: 'benchmark',
  inMeasure: 'counts in the benchmark',
  drawnBy: {
    model: (draw, date) => `chosen by the model (draw ${draw}, ${date})`,
    random: (draw, date) => `drawn by lot with the same selection (draw ${draw}, ${date})`,
  },
  drawnShort: {
    model: (draw) => `by model, draw ${draw}`,
    random: (draw) => `by lot, draw ${draw}`,
  },

  verdictsTitle: 'Is that more often than by lot?',
  against: (random) => `against ${random} by lot.`,
  differenceIs: 'Difference:',
  predictionDifference: 'Prediction difference:',
  points: (value) => `${value} percentage points`,
  range: (low, high) => `${low} to ${high}`,
  above: 'This route finds something more often than drawing lots.',
  below: 'This route finds something less often than drawing lots.',
  equal: (margin) => `The difference is smaller than the margin of ${margin} percentage points.`,
  undecided: 'Too few data. Do not say that it works, nor that it does not.',
  takenAway: (comparisons) =>
    `On its own this looked like a difference. But who compares ${comparisons} routes soon sees one by chance.`,
  below001: '< 0.001',
  fisher: (p) => `Fisher p ${p}`,
  holm: (p, comparisons) => `after Holm over ${comparisons}: ${p}`,
  ratio: (value, interval) => `ratio ${value} (${interval})`,
  needed: (n) => `needed: about ${n} per group`,
  notCorrected: 'The intervals are not corrected for the number of comparisons; the p after Holm is.',

  quartersTitle: 'Hit rate per quarter',
  quartersLabel: 'Hit rate per quarter in which the investigation started',
  quartersSentence: 'Whiskers: 95% interval. Where they overlap, a rise or fall has not been shown.',
  quartersNone: 'No investigation with a known outcome and a start date yet.',
  quarter: 'Quarter',
  group: 'Group',
  groups: { random: 'random sample', others: 'all other routes' },
};

export const text = { nl, en };
