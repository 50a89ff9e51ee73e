const nl = {
  emptyTitle: 'Er valt nog niets te toetsen',
  empty:
    'Er is nog geen model. Na het trainen staat hier hoe goed elk model werkt, met bij elk cijfer het interval en n.',
  toTrain: 'Naar Trainen',
  toRank: 'Naar Rangschikken',
  openEmpty: 'Nog te doen: train eerst een model.',
  openFine: 'Geen waarschuwing bij dit model. Lees ook de oordelen en de intervallen.',
  openWarnings: (n: number) => (n === 1 ? '1 waarschuwing bij dit model.' : `${n} waarschuwingen bij dit model.`),
  loading: 'De cijfers worden uitgerekend…',
  notice: 'Gemeten op onderzochte dossiers.',
  noticeMore:
    'Het programma weet niet hoe die zijn gekozen. Over alle dossiers mag u hiermee niets beweren, tot een aselecte steekproef is onderzocht.',
  noticeRandom: (random: string) =>
    `Die zijn meestal door iemand uitgekozen. Over alle dossiers zegt alleen de loting iets (${random} onrechtmatig): kijk bij Eisen en bij de herijking hieronder.`,

  // warnings
  noTermsTitle: 'Het model gebruikt geen enkel kenmerk',
  noTerms: 'Het trainen vond niets dat helpt. Elk dossier krijgt dezelfde schatting, en de volgorde is toeval.',
  noBetterTitle: 'Het model onderscheidt niet aantoonbaar beter dan loten',
  noBetter: (value: string, interval: string) =>
    `De AUC is ${value} (${interval}). In dat interval ligt 0,5, en dat is loten. Kies hiermee geen dossiers.`,
  worseTitle: 'Het model doet het slechter dan loten',
  worse: (value: string, interval: string) =>
    `De AUC is ${value} (${interval}), en 0,5 is loten. Kijk of de uitkomst goed is ingelezen.`,
  tooSureTitle: 'De schattingen zijn te stellig',
  tooSure: (value: string, interval: string) =>
    `De helling van de ijking is ${value} (${interval}) en hoort 1 te zijn. Hoge schattingen vallen te hoog uit, lage te laag.`,
  tooCautiousTitle: 'De schattingen zijn te voorzichtig',
  tooCautious: (value: string, interval: string) =>
    `De helling van de ijking is ${value} (${interval}) en hoort 1 te zijn. De schattingen liggen te dicht bij het gemiddelde.`,

  // capacity
  capacityTitle: 'Bij uw ruimte',
  capacity: 'Dossiers die uw team aankan',
  capacityHint: 'Dezelfde ruimte geldt straks bij Rangschikken.',
  capacityError: 'Typ een heel getal van 1 tot 1.000.000.',
  capacityAbove: (n: string) => `Er zijn ${n} dossiers om uit te kiezen. De cijfers gelden voor een lijst die kan.`,
  capacityByLot: (of: string, chosen: string, lot: string) =>
    `Van ${of} kiest het model er ${chosen}; de andere ${lot} gaan door loting.`,
  capacityMeaning: (chosen: string, open: string, share: string, selected: string, n: string) =>
    `${chosen} van ${open} dossiers is ${share}. Dat deel van de ${n} gemeten dossiers is ${selected}.`,
  atCapacityCaption: 'Wat het model vindt bij deze ruimte, naast loten',
  measure: 'Maat',
  ofModel: 'Model',
  byLot: 'Loten',
  hits: 'Raak',
  hitsHint: (selected: string) => `van ${selected} gekozen`,
  precision: 'Efficiëntie',
  precisionHint: 'raak van wat is gekozen',
  recall: 'Effectiviteit',
  recallHint: 'gekozen van wat raak is',
  lift: 'Lift',
  liftHint: 'zo veel keer zo vaak als loten',
  ratesTitle: 'Hoe vaak is het raak?',
  ratesLabel: 'Raak bij uw ruimte',
  ratesAll: 'Alle gemeten dossiers',
  ratesSentence: (n: string) =>
    `Streepjes: interval van 95 %. Lichte band: alle gemeten dossiers (n = ${n}). Dat geeft loten onder deze dossiers. Elk model koos zelf zijn hoogste schattingen.`,
  route: 'Keuze',
  hit: 'Raak',
  chosenN: 'Gekozen (n)',
  share: 'Aandeel',
  interval: 'Interval 95 %',

  // comparison
  compareTitle: 'Is het ingewikkelde model beter?',
  compareAucs: (a: string, aucA: string, b: string, aucB: string, n: string) =>
    `AUC van ${a}: ${aucA}. AUC van ${b}: ${aucB}. n = ${n}.`,
  compareDifference: 'Verschil in AUC:',
  advice: {
    'equal-within-margin': 'Het verschil is kleiner dan ertoe doet. Kies het eenvoudigste.',
    undecided: 'Te weinig gegevens. Zeg niet dat zij verschillen, en ook niet dat zij gelijk zijn.',
  },
  adviceBetter: (name: string) => `Dit verschil is geen toeval: ${name} onderscheidt beter.`,
  compareFoot: (margin: string) => `Toets: DeLong, gepaard. Gelijk: binnen ${margin} AUC (TOST).`,
  noCompareTitle: 'Geen vergelijking mogelijk',
  noCompare:
    'RuleFit is niet getraind: daarvoor zijn te weinig onrechtmatige dossiers bekend. De andere modellen zijn wel gemeten.',

  // how measured
  howTitle: 'Hoe is dit gemeten?',
  crossValidation: (folds: string) =>
    `De hele training is ${folds} keer overgedaan, telkens zonder een ander deel van de dossiers. Elk dossier is geschat door een model dat het niet zag.`,
  holdOut: 'Een deel van de dossiers is bij het trainen apart gehouden. Alleen daarop is gemeten.',
  method: 'Manier',
  methods: { 'cross-validation': 'kruisvalidatie van de hele training', 'hold-out': 'apart gehouden deel' },
  measured: 'Gemeten op',
  dossiers: (n: string) => `${n} onderzochte dossiers`,
  unlawful: 'Onrechtmatig',
  intervals: 'Intervallen',
  intervals95: 'alle van 95 %',
  weights: 'Weging',
  weighted: 'elk dossier telt mee naar de kolom gewicht; aandelen zijn dus geen kale tellingen',

  // figures
  figuresTitle: (name: string) => `De cijfers van ${name}`,
  figuresN: (n: string) => `n = ${n} in elke rij`,
  value: 'Waarde',
  compareWith: 'Ter vergelijking',
  meaning: 'Wat het zegt',
  notFitted: 'niet te bepalen',
  figures: {
    auc: {
      name: 'AUC',
      compare: 'loten 0,5 · foutloos 1',
      meaning: 'hoe vaak van twee dossiers het onrechtmatige hoger staat',
    },
    gini: { name: 'Gini', compare: 'loten 0 · foutloos 1', meaning: 'hetzelfde als AUC, op een schaal vanaf 0' },
    brier: {
      name: 'Brierscore',
      compare: '',
      meaning: 'hoe ver schatting en uitkomst uit elkaar liggen; lager is beter',
    },
    intercept: {
      name: 'IJking: snijpunt',
      compare: 'hoort 0 te zijn',
      meaning: 'boven 0: over de hele linie te laag geschat',
    },
    slope: {
      name: 'IJking: helling',
      compare: 'hoort 1 te zijn',
      meaning: 'onder 1: te stellig; boven 1: te voorzichtig',
    },
  },
  brierBase: (value: string) => `altijd het gemiddelde zeggen: ${value}`,

  // charts
  rocTitle: 'ROC: terecht tegen ten onrechte aangewezen',
  rocLabel: 'ROC-curve',
  rocSentence: (n: string, unlawful: string) =>
    `Hoe verder boven de stippellijn, hoe beter. n = ${n}, waarvan ${unlawful} onrechtmatig; elk dossier geschat door een model dat het niet zag.`,
  rocX: 'Ten onrechte aangewezen',
  rightly: 'terecht aangewezen',
  calibrationTitle: 'Klopt de schatting?',
  calibrationLabel: 'Geschat tegen gevonden, per groep',
  calibrationSentence: (groups: string, n: string, outside: string) =>
    `Op de stippellijn is de schatting gelijk aan wat werd gevonden. ${groups} groepen, samen n = ${n}. Bij ${outside} van de ${groups} groepen ligt de schatting buiten het interval.`,
  group: 'Groep',
  estimated: 'Geschat',
  found: 'Gevonden',
  foundOf: 'Aantal',
  liftTitle: 'Hoeveel vindt u als u meer dossiers kiest?',
  liftLabel: 'Gevonden deel van alle onrechtmatige dossiers',
  liftSentence: (name: string, share: string, recall: string, interval: string, n: string) =>
    `Bij uw ruimte (${share}) vindt ${name} ${recall} van de onrechtmatige dossiers (${interval}); loten vindt er ${share}. n = ${n}.`,
  selected: 'Gekozen',
  foundAndLift: 'gevonden (lift)',
  scoresTitle: 'Liggen de schattingen uit elkaar?',
  scoresLabel: 'Verdeling van de schattingen',
  scoresSentence: (n: string) =>
    `Hoe meer de staven overlappen, hoe slechter het model ze uit elkaar houdt. Aandelen binnen elke groep. n = ${n}.`,
  fromTo: 'Schatting van de 100',
  lawful: 'Rechtmatig',

  // limits
  limitsTitle: 'Wat deze cijfers niet zeggen',
  limits: [
    'Niets over dossiers die nooit zijn onderzocht. Wie onderzocht werd, was vaak al opgevallen.',
    'Niets over oorzaken. Een verband is geen oorzaak.',
    'Niets over groepen. Die staan onder Groepen.',
    'Geen vrijgave. Of een model mag worden gebruikt, staat bij Poorten.',
  ],
};

const en: typeof nl = {
  emptyTitle: 'There is nothing to assess yet',
  empty:
    'There is no model yet. After training this page shows how well each model works, each figure with its interval and n.',
  toTrain: 'Go to Train',
  toRank: 'Go to Rank',
  openEmpty: 'To do: train a model first.',
  openFine: 'No warning about this model. Read the verdicts and intervals too.',
  openWarnings: (n) => (n === 1 ? '1 warning about this model.' : `${n} warnings about this model.`),
  loading: 'Computing the figures…',
  notice: 'Measured on investigated case files.',
  noticeMore:
    'The program does not know how they were chosen. You may claim nothing about all case files with this until a random sample has been investigated.',
  noticeRandom: (random) =>
    `Mostly somebody chose them. Of all case files only the lot says anything (${random} unlawful): look at Requirements and at the recalibration below.`,

  noTermsTitle: 'The model uses no feature at all',
  noTerms: 'Training found nothing that helps. Every case file gets the same estimate, and the order is chance.',
  noBetterTitle: 'The model is not shown to tell apart better than drawing lots',
  noBetter: (value, interval) =>
    `The AUC is ${value} (${interval}). That interval holds 0.5, which is drawing lots. Do not choose case files with it.`,
  worseTitle: 'The model does worse than drawing lots',
  worse: (value, interval) =>
    `The AUC is ${value} (${interval}), and 0.5 is drawing lots. Check whether the outcome was read in correctly.`,
  tooSureTitle: 'The estimates are too sure',
  tooSure: (value, interval) =>
    `The slope of the calibration is ${value} (${interval}) and should be 1. High estimates are too high, low ones too low.`,
  tooCautiousTitle: 'The estimates are too cautious',
  tooCautious: (value, interval) =>
    `The slope of the calibration is ${value} (${interval}) and should be 1. The estimates lie too close to the average.`,

  capacityTitle: 'At your capacity',
  capacity: 'Case files your team can take on',
  capacityHint: 'The same capacity is used in Rank.',
  capacityError: 'Type a whole number from 1 to 1,000,000.',
  capacityAbove: (n) => `There are ${n} case files to choose from. The figures are for a list that is possible.`,
  capacityByLot: (of, chosen, lot) => `Of ${of} the model chooses ${chosen}; the other ${lot} go by lot.`,
  capacityMeaning: (chosen, open, share, selected, n) =>
    `${chosen} of ${open} case files is ${share}. That part of the ${n} measured case files is ${selected}.`,
  atCapacityCaption: 'What the model finds at this capacity, beside drawing lots',
  measure: 'Measure',
  ofModel: 'Model',
  byLot: 'By lot',
  hits: 'Hits',
  hitsHint: (selected) => `of ${selected} chosen`,
  precision: 'Precision',
  precisionHint: 'hits among those chosen',
  recall: 'Recall',
  recallHint: 'chosen among the hits',
  lift: 'Lift',
  liftHint: 'times as often as by lot',
  ratesTitle: 'How often is it a hit?',
  ratesLabel: 'Hits at your capacity',
  ratesAll: 'All measured case files',
  ratesSentence: (n) =>
    `Whiskers: 95% interval. Light band: all measured case files (n = ${n}). That is what drawing lots among them gives. Each model chose its own highest estimates.`,
  route: 'Choice',
  hit: 'Hits',
  chosenN: 'Chosen (n)',
  share: 'Share',
  interval: '95% interval',

  compareTitle: 'Is the complicated model better?',
  compareAucs: (a, aucA, b, aucB, n) => `AUC of ${a}: ${aucA}. AUC of ${b}: ${aucB}. n = ${n}.`,
  compareDifference: 'Difference in AUC:',
  advice: {
    'equal-within-margin': 'The difference is smaller than what matters. Choose the simplest.',
    undecided: 'Too little data. Do not say that they differ, nor that they are equal.',
  },
  adviceBetter: (name) => `This difference is no chance: ${name} tells apart better.`,
  compareFoot: (margin) => `Test: DeLong, paired. Equal: within ${margin} AUC (TOST).`,
  noCompareTitle: 'No comparison possible',
  noCompare: 'RuleFit was not trained: too few unlawful case files are known. The other models were measured.',

  howTitle: 'How was this measured?',
  crossValidation: (folds) =>
    `The whole training was done ${folds} times over, each time without another part of the case files. Each case file was estimated by a model that did not see it.`,
  holdOut: 'A part of the case files was kept out of the training. Only that part was measured on.',
  method: 'Way',
  methods: { 'cross-validation': 'cross-validation of the whole training', 'hold-out': 'part held out' },
  measured: 'Measured on',
  dossiers: (n) => `${n} investigated case files`,
  unlawful: 'Unlawful',
  intervals: 'Intervals',
  intervals95: 'all of 95%',
  weights: 'Weights',
  weighted: 'each case file counts by the weight column, so shares are not plain counts',

  figuresTitle: (name) => `The figures of ${name}`,
  figuresN: (n) => `n = ${n} in each row`,
  value: 'Value',
  compareWith: 'To compare',
  meaning: 'What it says',
  notFitted: 'cannot be determined',
  figures: {
    auc: {
      name: 'AUC',
      compare: 'by lot 0.5 · faultless 1',
      meaning: 'how often the unlawful one of two case files stands higher',
    },
    gini: { name: 'Gini', compare: 'by lot 0 · faultless 1', meaning: 'the same as AUC, on a scale from 0' },
    brier: { name: 'Brier score', compare: '', meaning: 'how far estimate and outcome lie apart; lower is better' },
    intercept: {
      name: 'Calibration: intercept',
      compare: 'should be 0',
      meaning: 'above 0: estimated too low throughout',
    },
    slope: { name: 'Calibration: slope', compare: 'should be 1', meaning: 'below 1: too sure; above 1: too cautious' },
  },
  brierBase: (value) => `always saying the average: ${value}`,

  rocTitle: 'ROC: rightly against wrongly flagged',
  rocLabel: 'ROC curve',
  rocSentence: (n, unlawful) =>
    `The further above the broken line, the better. n = ${n}, of which ${unlawful} unlawful; each case file estimated by a model that did not see it.`,
  rocX: 'Wrongly flagged',
  rightly: 'rightly flagged',
  calibrationTitle: 'Does the estimate hold?',
  calibrationLabel: 'Estimated against found, per group',
  calibrationSentence: (groups, n, outside) =>
    `On the broken line the estimate equals what was found. ${groups} groups, together n = ${n}. In ${outside} of the ${groups} groups the estimate lies outside the interval.`,
  group: 'Group',
  estimated: 'Estimated',
  found: 'Found',
  foundOf: 'Count',
  liftTitle: 'How many do you find when you choose more?',
  liftLabel: 'Share found of all unlawful case files',
  liftSentence: (name, share, recall, interval, n) =>
    `At your capacity (${share}) ${name} finds ${recall} of the unlawful case files (${interval}); drawing lots finds ${share}. n = ${n}.`,
  selected: 'Chosen',
  foundAndLift: 'found (lift)',
  scoresTitle: 'Do the estimates lie apart?',
  scoresLabel: 'Distribution of the estimates',
  scoresSentence: (n) =>
    `The more the bars overlap, the worse the model tells them apart. Shares within each group. n = ${n}.`,
  fromTo: 'Estimate in 100',
  lawful: 'Lawful',

  limitsTitle: 'What these figures do not say',
  limits: [
    'Nothing about case files that were never investigated. Those investigated had often stood out already.',
    'Nothing about causes. An association is not a cause.',
    'Nothing about groups. Those are under Groups.',
    'No release. Whether a model may be used is under Gates.',
  ],
};

export const text = { nl, en };
