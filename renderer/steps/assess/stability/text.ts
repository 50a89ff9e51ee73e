const nl = {
  loading: 'De herhalingen worden geteld.',
  emptyTitle: 'Er is nog geen model',
  empty:
    'Na het trainen ziet u hier hoe vast de lijst ligt: welke dossiers er bij een andere steekproef weer op staan.',
  toTrain: 'Naar Trainen',
  about: 'Over de dossiers die het model kiest, zonder die door loting.',

  kept: (kept: string, of: string) =>
    `Van de ${of} dossiers op deze lijst zouden er ${kept} bij een andere steekproef uit dezelfde gegevens weer op staan.`,
  keptRange: (low: string, high: string, repeats: string) =>
    `In 95 van de 100 gevallen zijn het er ${low} tot ${high}. Gemeten met ${repeats} herhalingen van de hele training.`,
  meaning:
    'De andere dossiers staan er door toeval op: met net andere onderzoeken om van te leren, was een ander dossier gekozen. Dat zegt niets over de mensen, wel over de lijst.',
  tied: (dossiers: string, places: string) =>
    `${dossiers} dossiers hebben precies dezelfde schatting, en er is plaats voor ${places}. Daartussen beslist het lot, niet het model.`,
  noTop: 'Dit model geeft elk dossier dezelfde schatting. Er is geen lijst die vast kan liggen.',
  noRepeats: 'Bij dit model zijn geen herhalingen bewaard. Train opnieuw om te zien hoe vast de lijst ligt.',

  factsTitle: 'De lijst in het kort',
  list: 'Dossiers op de lijst',
  listOf: (capacity: string, eligible: string) => `${capacity} van ${eligible}`,
  certain: 'Staat bijna vast',
  certainMore: 'in meer dan 95 % van de herhalingen gekozen',
  borderline: 'Grensgeval',
  borderlineMore: 'in minder dan 60 % van de herhalingen gekozen',
  justOutside: 'Net buiten de lijst',
  justOutsideMore: 'niet gekozen, maar in 60 % of meer van de herhalingen wel',
  width: 'Breedte van een schatting',
  widthOf: (value: string, low: string, high: string) =>
    `in het midden ${value} van de 100 tussen onder- en bovengrens (${low} tot ${high})`,
  seeds: 'Andere startwaarde',
  seedsOf: (value: string, low: string, high: string, seeds: string) =>
    `overlap ${value} (${low} tot ${high}), bij ${seeds} trainingen op dezelfde dossiers`,
  noSeeds: 'het model hangt niet af van een startwaarde',

  overlapTitle: 'Hoeveel komt terug, bij welke lengte?',
  overlapSentence: (length: string, kept: string) =>
    `Punt: het deel van de lijst dat bij een andere steekproef terugkomt, in het midden van alle herhalingen. Streep: het bereik van 95 %. Van de eerste ${length} komen er ${kept} terug.`,
  overlapLabel: 'Deel van de lijst dat terugkomt, per lengte van de lijst',
  first: (length: string) => `Eerste ${length}`,
  chosenLength: (length: string) => `Uw lijst: ${length}`,
  length: 'Lengte van de lijst',
  keptHead: 'Komt terug',
  range: 'Bereik van 95 %',
  overlap: 'Overlap (Jaccard)',
  seedOverlap: 'Andere startwaarde',

  returnsTitle: 'Hoe vaak komt elk dossier terug?',
  returnsSentence: (borderline: string, of: string, repeats: string) =>
    `Van de ${of} dossiers op de lijst zijn er ${borderline} een grensgeval: in minder dan 60 van de 100 herhalingen gekozen (open balken). Gemeten in ${repeats} herhalingen.`,
  returnsLabel: 'Dossiers op de lijst, naar hoe vaak zij terugkomen',
  bin: (from: string, to: string) => `${from} tot ${to} %`,
  binHead: 'Gekozen in',
  onList: 'Op de lijst',
  outside: 'Niet op de lijst',

  termsTitle: 'Hoe vaak kwam elke regel terug?',
  termsSentence: (repeats: string) =>
    `Een regel telt als teruggekomen als een regel op dezelfde kenmerken in dezelfde richting werd gevonden. Van ${repeats} herhalingen.`,
  termsMore: (count: string) =>
    `En nog ${count === '1' ? '1 regel' : `${count} regels`}. Een model met zoveel regels is niet na te lopen.`,
  term: 'Regel of kenmerk',
  termRepeats: 'Kwam terug in',
  noTerms: 'Dit model heeft geen regels.',

  rerunTitle: 'Zelfde gegevens, zelfde startwaarde: dezelfde uitkomst?',
  rerunWhy:
    'Een uitslag die niet te herhalen is, kan niemand controleren. Hier traint u het model nog eens op dezelfde gegevens, met dezelfde startwaarde en instellingen. Elk model en elke schatting wordt vergeleken.',
  rerunNever: 'Dit is voor deze training nog niet gedaan.',
  rerun: 'Opnieuw trainen en vergelijken',
  rerunAgain: 'Nog eens vergelijken',
  rerunning: 'De training wordt overgedaan',
  identicalTitle: 'Gelijk: elk model en elke schatting',
  identical: 'Het controlegetal over alle modellen en schattingen is tweemaal hetzelfde.',
  differentTitle: 'Niet gelijk: gebruik dit model niet',
  different:
    'Dezelfde gegevens en startwaarde gaven een andere uitkomst. Train opnieuw. Gebeurt het weer, geef dan dit bericht door aan de beheerder.',
  present: 'Bewaarde training',
  again: 'Opnieuw getraind',
  rerunBy: (by: string, at: string) => `Vergeleken door ${by}, ${at}.`,
  phases: {
    read: 'gegevens lezen',
    fit: 'modellen trainen',
    folds: 'meten op dossiers die het model niet zag',
    repeats: 'herhalingen',
    compare: 'vergelijken',
  },
};

const en: typeof nl = {
  loading: 'Counting the repetitions.',
  emptyTitle: 'There is no model yet',
  empty: 'After training you see here how firm the list is: which case files come back with another sample.',
  toTrain: 'Go to training',
  about: 'About the case files that the model chooses, without those drawn by lot.',

  kept: (kept, of) =>
    `Of the ${of} case files on this list, ${kept} would be on it again with another sample from the same data.`,
  keptRange: (low, high, repeats) =>
    `In 95 of 100 cases it is ${low} to ${high}. Measured with ${repeats} repetitions of the whole training.`,
  meaning:
    'The other case files are on it by chance: with slightly different investigations to learn from, another case file would have been chosen. That says nothing about people, but a lot about the list.',
  tied: (dossiers, places) =>
    `${dossiers} case files have exactly the same estimate, and there is room for ${places}. Between them a lot decides, not the model.`,
  noTop: 'This model gives every case file the same estimate. There is no list that could be firm.',
  noRepeats: 'No repetitions were kept for this model. Train again to see how firm the list is.',

  factsTitle: 'The list in short',
  list: 'Case files on the list',
  listOf: (capacity, eligible) => `${capacity} of ${eligible}`,
  certain: 'Nearly certain',
  certainMore: 'chosen in more than 95% of the repetitions',
  borderline: 'Borderline case',
  borderlineMore: 'chosen in fewer than 60% of the repetitions',
  justOutside: 'Just off the list',
  justOutsideMore: 'not chosen, but in 60% or more of the repetitions they were',
  width: 'Width of an estimate',
  widthOf: (value, low, high) => `in the middle ${value} in 100 between lower and upper limit (${low} to ${high})`,
  seeds: 'Another seed',
  seedsOf: (value, low, high, seeds) =>
    `overlap ${value} (${low} to ${high}), with ${seeds} trainings on the same case files`,
  noSeeds: 'the model does not depend on a seed',

  overlapTitle: 'How much comes back, at which length?',
  overlapSentence: (length, kept) =>
    `Dot: the part of the list that comes back with another sample, in the middle of all repetitions. Line: the 95% range. Of the first ${length}, ${kept} come back.`,
  overlapLabel: 'Part of the list that comes back, by length of the list',
  first: (length) => `First ${length}`,
  chosenLength: (length) => `Your list: ${length}`,
  length: 'Length of the list',
  keptHead: 'Comes back',
  range: '95% range',
  overlap: 'Overlap (Jaccard)',
  seedOverlap: 'Another seed',

  returnsTitle: 'How often does each case file come back?',
  returnsSentence: (borderline, of, repeats) =>
    `Of the ${of} case files on the list ${borderline} are borderline: chosen in fewer than 60 of 100 repetitions (open bars). Measured in ${repeats} repetitions.`,
  returnsLabel: 'Case files on the list, by how often they come back',
  bin: (from, to) => `${from} to ${to}%`,
  binHead: 'Chosen in',
  onList: 'On the list',
  outside: 'Not on the list',

  termsTitle: 'How often did each rule come back?',
  termsSentence: (repeats) =>
    `A rule counts as come back when a rule on the same features in the same direction was found. Of ${repeats} repetitions.`,
  termsMore: (count) =>
    `And ${count} more ${count === '1' ? 'rule' : 'rules'}. Nobody can follow a model with so many rules.`,
  term: 'Rule or feature',
  termRepeats: 'Came back in',
  noTerms: 'This model has no rules.',

  rerunTitle: 'Same data, same seed: same outcome?',
  rerunWhy:
    'Nobody can check a result that cannot be repeated. Here you train the model once more on the same data, with the same seed and settings. Every model and every estimate is compared.',
  rerunNever: 'This has not been done for this training yet.',
  rerun: 'Train again and compare',
  rerunAgain: 'Compare once more',
  rerunning: 'The training is being done again',
  identicalTitle: 'Equal: every model and every estimate',
  identical: 'The checksum over all models and estimates is the same twice.',
  differentTitle: 'Not equal: do not use this model',
  different:
    'The same data and seed gave another outcome. Train again. If it happens once more, pass this message on to your administrator.',
  present: 'Kept training',
  again: 'Trained again',
  rerunBy: (by, at) => `Compared by ${by}, ${at}.`,
  phases: {
    read: 'reading the data',
    fit: 'training the models',
    folds: 'measuring on case files that the model did not see',
    repeats: 'repetitions',
    compare: 'comparing',
  },
};

export const text = { nl, en };
