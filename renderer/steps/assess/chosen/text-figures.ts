/** Words for the three figures, the verdict on them and the routes apart. */
export const figuresNl = {
  figuresTitle: 'Hoe vaak is het raak: geteld, gecorrigeerd en geloot',
  figures: { naive: 'Gekozen, zoals geteld', corrected: 'Gekozen, gecorrigeerd', random: 'Door loting' },
  figuresLabel: 'Trefkans: geteld, gecorrigeerd en door loting',
  figuresSentence: (counts: string) =>
    `Van de gekozen dossiers met een bekende uitkomst waren er ${counts} onrechtmatig. Dat zegt niets over alle dossiers. Bij het gecorrigeerde cijfer telt elk onderzoek voor alle dossiers die evenveel kans hadden om gekozen te worden.`,
  figuresBand: 'De grijze band is het interval van de loting: de maat.',
  countsAs: (n: string, effective: string) =>
    `${n} onderzoeken tellen na weging voor ${effective}: weinig gekozen soorten dossiers wegen zwaar, en dat maakt het cijfer onzekerder.`,
  truncated: (n: string) =>
    `Bij ${n === '1' ? '1 onderzoek' : `${n} onderzoeken`} is het gewicht afgetopt, zodat geen enkel dossier alles bepaalt.`,
  countsFor: (n: string) => `telt voor ${n}`,
  figure: 'Cijfer',
  hits: 'Raak',
  share: 'Trefkans',
  interval: '95 %-interval',
  weighs: 'Telt voor',
  measureName: 'de maat',
  differsTitle: 'De correctie komt niet uit op de loting',
  differs: (points: string, interval: string) =>
    `Ook na correctie ligt het cijfer ${points} (${interval}) van de loting.`,
  differsWhy:
    'Er is dus op iets gekozen dat niet bij de kenmerken in gebruik staat, zoals een tip of een indruk. Corrigeren voor wat niet is gemeten kan niet. Vertrouw de loting.',
  equalTitle: 'De correctie komt uit op de loting',
  equal: (points: string, interval: string, margin: string) =>
    `Het verschil met de loting is ${points} (${interval}): kleiner dan de marge van ${margin} procentpunt.`,
  equalWhy:
    'De kenmerken in gebruik verklaren de keuze hier goed genoeg. Dat kan bij een volgende keuze anders zijn: blijf loten.',
  undecidedTitle: 'Onbeslist of de correctie klopt',
  undecided: (points: string, interval: string) => `Het verschil met de loting is ${points} (${interval}).`,
  undecidedWhy:
    'Met deze aantallen is niet te zeggen of de correctie goed genoeg is. Gebruik het cijfer van de loting, en loot meer dossiers.',
  naiveOff: (points: string, interval: string) =>
    `Zonder correctie is het verschil met de loting ${points} (${interval}).`,
  noRandomTitle: 'Geen loting om mee te vergelijken',
  noRandom:
    'Het gecorrigeerde cijfer is een schatting onder een aanname die niemand kan nagaan: dat alles waarop is gekozen, bij de kenmerken in gebruik staat. Loot dossiers en meet dan opnieuw.',
  toRank: 'Naar Rangschikken om te loten',
  points: (value: string) => `${value} procentpunt`,
  range: (low: string, high: string) => `${low} tot ${high}`,
  routesTitle: 'Per route',
  routesSub: 'Een route met minstens 100 onderzoeken heeft eigen cijfers.',
  routesLabel: 'Trefkans per route, geteld en gecorrigeerd',
  route: 'Route',
  scopes: { chosen: 'Gekozen routes samen', any: 'Alle routes, met de loting' },
  investigated: 'Onderzocht',
  naive: 'Zoals geteld',
  corrected: 'Gecorrigeerd',
  meanChance: 'Kans per peildatum',
  negligible: 'Kans onder 1 op 100',
  none: '–',
  modelTitle: 'Wat het doet met het oordeel over het model',
  modelSentence: (n: string, effective: string, model: string) =>
    `${model}, op ${n} onderzoeken waarvan het niet leerde en die na weging tellen voor ${effective}. Gewogen ziet u wat het model bij alle dossiers doet, onder dezelfde aanname als hierboven.`,
  modelFails: 'Die aanname klopt hier niet: het gecorrigeerde cijfer komt niet uit op de loting.',
  modelLabel: 'Het model zoals geteld en gecorrigeerd',
  modelMeasure: 'Maat',
  auc: 'Onderscheid (AUC)',
  precision: 'Raak in het tiende deel met de hoogste schatting',
};

export const figuresEn: typeof figuresNl = {
  figuresTitle: 'How often is it a hit: as counted, corrected and by lot',
  figures: { naive: 'Chosen, as counted', corrected: 'Chosen, corrected', random: 'By lot' },
  figuresLabel: 'Hit rate: as counted, corrected and by lot',
  figuresSentence: (counts) =>
    `Of the chosen case files with a known outcome ${counts} were unlawful. That says nothing about all case files. In the corrected figure each investigation counts for all case files that were as likely to be chosen.`,
  figuresBand: 'The grey band is the interval of the lot: the measure.',
  countsAs: (n, effective) =>
    `${n} investigations count for ${effective} after weighing: kinds of case files that were rarely chosen weigh much, which makes the figure less certain.`,
  truncated: (n) =>
    `The weight of ${n === '1' ? '1 investigation' : `${n} investigations`} was cut off, so that no single case file decides everything.`,
  countsFor: (n) => `counts for ${n}`,
  figure: 'Figure',
  hits: 'Hits',
  share: 'Hit rate',
  interval: '95% interval',
  weighs: 'Counts for',
  measureName: 'the measure',
  differsTitle: 'The correction does not arrive at the lot',
  differs: (points, interval) => `After correction too the figure is ${points} (${interval}) away from the lot.`,
  differsWhy:
    'So the choice went by something that is not among the features in use, such as a tip or an impression. Correcting for what was not measured is impossible. Trust the lot.',
  equalTitle: 'The correction arrives at the lot',
  equal: (points, interval, margin) =>
    `The difference with the lot is ${points} (${interval}): less than the margin of ${margin} percentage points.`,
  equalWhy:
    'The features in use explain the choice well enough here. Next time that may be different: keep drawing lots.',
  undecidedTitle: 'Undecided whether the correction holds',
  undecided: (points, interval) => `The difference with the lot is ${points} (${interval}).`,
  undecidedWhy:
    'With these numbers nobody can say whether the correction is good enough. Use the figure of the lot, and draw more case files.',
  naiveOff: (points, interval) => `Without correction the difference with the lot is ${points} (${interval}).`,
  noRandomTitle: 'No lot to compare with',
  noRandom:
    'The corrected figure is an estimate under an assumption that nobody can check: that everything the choice went by is among the features in use. Draw case files by lot, then measure again.',
  toRank: 'Go to Rank to draw lots',
  points: (value) => `${value} percentage points`,
  range: (low, high) => `${low} to ${high}`,
  routesTitle: 'By route',
  routesSub: 'A route with at least 100 investigations has figures of its own.',
  routesLabel: 'Hit rate by route, as counted and corrected',
  route: 'Route',
  scopes: { chosen: 'Chosen routes together', any: 'All routes, with the lot' },
  investigated: 'Investigated',
  naive: 'As counted',
  corrected: 'Corrected',
  meanChance: 'Chance per reference date',
  negligible: 'Chance below 1 in 100',
  none: '–',
  modelTitle: 'What it does to the verdict on the model',
  modelSentence: (n, effective, model) =>
    `${model}, on ${n} investigations that it did not learn from and that count for ${effective} after weighing. Weighed you see what the model does for all case files, under the same assumption as above.`,
  modelFails: 'That assumption fails here: the corrected figure does not arrive at the lot.',
  modelLabel: 'The model as counted and corrected',
  modelMeasure: 'Measure',
  auc: 'Discrimination (AUC)',
  precision: 'Hits in the tenth with the highest estimates',
};
