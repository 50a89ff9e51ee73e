const nl = {
  title: (number: string) => `Dossier ${number}`,
  titleNone: 'Dossier',
  why: 'U ziet wat het model schat, waarom, en hoe zeker dat is. Het oordeel is van u.',
  emptyTitle: 'Er valt nog niets uit te leggen',
  empty: 'Er is nog geen model. Na het trainen staat hier per dossier wat het model schat en waarom.',
  toTrain: 'Naar Trainen',
  openEmpty: 'Nog te doen: train eerst een model.',
  noneTitle: 'Kies een dossier',
  none: 'Er is nog geen selectie getrokken. Zoek hieronder een dossier op nummer, of trek eerst een selectie.',
  toRank: 'Naar Rangschikken',
  openNone: 'Nog te doen: zoek een dossier, of trek eerst een selectie.',
  loading: 'Het dossier wordt opgehaald…',

  // head and bar
  byModel: (place: string, total: string) => `gekozen door model, plaats ${place} van ${total}`,
  byLot: 'gekozen door loting',
  notSelected: 'niet in de selectie',
  noDraw: 'nog geen selectie',
  previous: 'Vorig dossier',
  next: 'Volgend dossier',
  position: (index: string, total: string) => `${index} van ${total}`,
  shown: (number: string) => `Dossier ${number} staat op het scherm.`,
  open: 'Uw oordeel vastleggen kan nog niet in deze versie. Noteer het in uw eigen systeem.',
  toList: 'Naar de lijst',

  // notice
  begin: 'Begin bij de stukken. Vraag de inwoner om uitleg voordat u iets besluit.',

  // find
  findTitle: 'Ander dossier',
  find: 'Zoek op dossiernummer',
  findHint: 'Een deel van het nummer is genoeg. Hoogstens 20 worden getoond.',
  found: (n: number) =>
    n === 0 ? 'Geen dossier gevonden.' : n === 1 ? '1 dossier gevonden.' : `${n} dossiers gevonden.`,
  model: 'Uitleg volgens',

  // hidden
  closed:
    'De schatting van dit dossier is niet te zien. Zolang niet alle poorten open zijn, wijst een model niemand aan met een eigen nummer.',
  hiddenTitle: 'De schatting blijft verborgen',
  hidden:
    'Dit dossier is door loting gekozen. Het onderzoek begint zonder schatting, zoals bij een steekproef hoort. Zo vertelt de uitkomst eerlijk of het model beter is dan loten.',
  hiddenReveal: 'U kunt de uitleg toch bekijken. Uw naam, het tijdstip en het dossier komen dan in het logboek.',
  reveal: 'Uitleg toch tonen (komt in het logboek)',
  revealed: 'Dit dossier is door loting gekozen. Dat u de uitleg bekijkt, staat in het logboek.',

  // estimate
  about: (of100: string) => `Naar schatting ${of100}`,
  interval: (between: string) => `${between} van de 100 (interval van 95 %)`,
  expectAbout: (n: string, rest: string) =>
    `Van 100 dossiers met deze gegevens verwachten wij bij ongeveer ${n} een onrechtmatigheid. Bij ongeveer ${rest} is er niets aan de hand.`,
  expectFew: 'Van 100 dossiers met deze gegevens verwachten wij bij minder dan 1 een onrechtmatigheid.',
  expectMost:
    'Van 100 dossiers met deze gegevens verwachten wij bij meer dan 99 een onrechtmatigheid. Zeker is het nooit.',
  base: (of100: string, outOf: string) =>
    `Van de onderzochte dossiers waarvan het model leerde, was ${of100} onrechtmatig (${outOf}). Hoe die zijn gekozen, weet het programma niet: over alle dossiers zegt dat niets.`,
  notRecalibrated:
    'De schatting is niet herijkt: er is geen loting. Voor dossiers die niemand koos, is zij vaak te hoog.',
  baseOfLot: (of100: string, outOf: string) =>
    `Bij loten was ${of100} onrechtmatig (${outOf}). Daarop is de schatting herijkt: zij geldt voor alle dossiers, niet alleen voor gekozen dossiers.`,
  strip: 'De schatting met haar interval en het gemiddelde',

  // firmness
  firmTitle: 'Hoe stevig is dit?',
  firmModel: 'Model',
  firmTrained: (date: string) => `getraind op ${date}`,
  firmValid: (date: string) => `geldig t/m ${date}`,
  firmExpired: (date: string) => `verlopen op ${date}`,
  repeats: 'Herhalingen',
  repeatsChosen: (outOf: string) => `${outOf} keer gekozen`,
  borderline: 'grensgeval: toeval kan de doorslag geven',
  repeatsNone: (n: string) => `${n} gedaan; nog geen selectie getrokken`,
  features: 'Gegevens',
  featuresKnown: (outOf: string) => `${outOf} kenmerken bekend`,
  cutoff: (of100: string) =>
    `De laagste schatting die het model koos, was ${of100}. Uw eigen beoordeling geeft de doorslag.`,
  cutoffNone: 'Uw eigen beoordeling geeft de doorslag.',

  // build-up
  buildUpTitle: 'Van het gemiddelde naar deze schatting',
  buildUpLabel: 'Opbouw van de schatting',
  buildUpSentence: (base: string) =>
    `Gevuld met pijl naar rechts verhoogt de schatting, open met pijl naar links verlaagt die. De stappen tellen precies op (schaal: log-odds). Het gemiddelde dossier (${base}) is het beginpunt van die som. Een verband is geen oorzaak.`,
  averageDossier: 'gemiddeld dossier',
  thisDossier: 'dit dossier',
  others: (n: string) => (n === '1' ? '1 andere term' : `${n} andere termen samen`),
  held: 'één hoog kenmerk is niet genoeg',
  heldWords:
    'Te weinig kenmerken liggen boven het gemiddelde. Volgens de kaart van deskundigen telt dit dossier dan als gemiddeld.',
  not: (sentence: string) => `geldt niet: ${sentence}`,
  contributions: 'Alle bijdragen',
  term: 'Zin',
  logOdds: 'Log-odds',
  factor: 'Factor',
  sum: 'Optelling',
  of100: 'Van de 100',

  // sentences
  sentencesTitle: 'Waarop dit rust: de gegevens in gewone taal',
  sentencesShown: (shown: string, all: string, rest: string, factor: string) =>
    `${shown} van ${all} zinnen; de andere ${rest} samen × ${factor}`,
  sentencesAll: (all: string) => (all === '1' ? '1 zin' : `alle ${all} zinnen`),
  noTerms: 'Dit model gebruikt geen enkel kenmerk: elk dossier krijgt dezelfde schatting.',
  showAll: (n: string) => `Toon alle ${n}`,
  showLess: 'Toon minder',
  facts: 'In dit dossier',
  unknown: 'niet bekend',
  effect: 'Werking',
  raises: 'verhoogt',
  lowers: 'verlaagt',
  source: 'Bron en rij',
  sourceRow: (row: string) => `rij ${row}`,
  correct:
    'Klopt een gegeven niet? Verbeter het in de bron en lees de levering opnieuw in. Hier verbeteren komt in een latere versie.',

  // changes
  changesTitle: 'Wat de schatting zou veranderen',
  changeTo: 'dan naar schatting',
  belowCutoff: 'Dat ligt onder de grens van de selectie.',
  and: ' en ',
  noChanges: 'Geen enkel ander gegeven verlaagt deze schatting merkbaar.',
  changesNote: 'Al het andere blijft hierbij gelijk. Dit is een rekensom over het model, geen advies aan de inwoner.',
  notKnownTitle: 'Wat het model niet weet',
  notKnown: [
    'waarom deze gegevens zo zijn',
    'wat de inwoner zelf heeft verteld',
    'alles wat niet in de levering staat, en wat bij het inlezen is geweigerd',
  ],

  laterTitle: 'Wat nog niet kan',
  later:
    'Uw oordeel met reden vastleggen, de brief aan de inwoner en de schatting over eerdere kwartalen komen in een latere versie.',
};

const en: typeof nl = {
  title: (number) => `Case file ${number}`,
  titleNone: 'Case file',
  why: 'You see what the model estimates, why, and how certain that is. The judgement is yours.',
  emptyTitle: 'There is nothing to explain yet',
  empty: 'There is no model yet. After training this page shows for each case file what the model estimates and why.',
  toTrain: 'Go to Train',
  openEmpty: 'To do: train a model first.',
  noneTitle: 'Choose a case file',
  none: 'No selection has been drawn yet. Find a case file by its number below, or draw a selection first.',
  toRank: 'Go to Rank',
  openNone: 'To do: find a case file, or draw a selection first.',
  loading: 'Fetching the case file…',

  byModel: (place, total) => `chosen by model, place ${place} of ${total}`,
  byLot: 'chosen by lot',
  notSelected: 'not in the selection',
  noDraw: 'no selection yet',
  previous: 'Previous case file',
  next: 'Next case file',
  position: (index, total) => `${index} of ${total}`,
  shown: (number) => `Case file ${number} is on screen.`,
  open: 'Recording your judgement is not possible in this version. Note it in your own system.',
  toList: 'Go to the list',

  begin: 'Start with the documents. Ask the resident to explain before you decide anything.',

  findTitle: 'Another case file',
  find: 'Find by case file number',
  findHint: 'A part of the number is enough. At most 20 are shown.',
  found: (n) => (n === 0 ? 'No case file found.' : n === 1 ? '1 case file found.' : `${n} case files found.`),
  model: 'Explained by',

  closed:
    'The estimate of this case file cannot be seen. As long as not all gates are open, a model points at nobody by their own number.',
  hiddenTitle: 'The estimate stays hidden',
  hidden:
    'This case file was chosen by lot. The investigation starts without an estimate, as befits a sample. Only so the outcome tells honestly whether the model is better than drawing lots.',
  hiddenReveal:
    'You can view the explanation all the same. Your name, the time and the case file then go into the log.',
  reveal: 'Show explanation all the same (goes into the log)',
  revealed: 'This case file was chosen by lot. That you view the explanation is in the log.',

  about: (of100) => `An estimated ${of100}`,
  interval: (between) => `${between} in 100 (95% interval)`,
  expectAbout: (n, rest) =>
    `Of 100 case files with these facts we expect about ${n} with an unlawful payment. In about ${rest} nothing is wrong.`,
  expectFew: 'Of 100 case files with these facts we expect fewer than 1 with an unlawful payment.',
  expectMost:
    'Of 100 case files with these facts we expect more than 99 with an unlawful payment. It is never certain.',
  base: (of100, outOf) =>
    `Of the investigated case files that the model learned from, ${of100} was unlawful (${outOf}). How they were chosen the program does not know: about all case files that says nothing.`,
  notRecalibrated:
    'The estimate is not recalibrated: there is no lot. For case files that nobody chose it is often too high.',
  baseOfLot: (of100, outOf) =>
    `Among those drawn by lot ${of100} was unlawful (${outOf}). The estimate is recalibrated to that: it holds for all case files, not only for chosen ones.`,
  strip: 'The estimate with its interval and the average',

  firmTitle: 'How firm is this?',
  firmModel: 'Model',
  firmTrained: (date) => `trained on ${date}`,
  firmValid: (date) => `valid until ${date}`,
  firmExpired: (date) => `expired on ${date}`,
  repeats: 'Repetitions',
  repeatsChosen: (outOf) => `chosen ${outOf} times`,
  borderline: 'borderline: chance may decide',
  repeatsNone: (n) => `${n} done; no selection drawn yet`,
  features: 'Data',
  featuresKnown: (outOf) => `${outOf} features known`,
  cutoff: (of100) => `The lowest estimate that the model chose was ${of100}. Your own assessment decides.`,
  cutoffNone: 'Your own assessment decides.',

  buildUpTitle: 'From the average to this estimate',
  buildUpLabel: 'Build-up of the estimate',
  buildUpSentence: (base) =>
    `Filled with an arrow to the right raises the estimate, open with an arrow to the left lowers it. The steps add up exactly (scale: log-odds). The average case file (${base}) is where that sum starts. An association is not a cause.`,
  averageDossier: 'average case file',
  thisDossier: 'this case file',
  others: (n) => (n === '1' ? '1 other term' : `${n} other terms together`),
  held: 'one high characteristic does not suffice',
  heldWords: 'Too few characteristics are above average. By the card of experts this case file then counts as average.',
  not: (sentence) => `does not hold: ${sentence}`,
  contributions: 'All contributions',
  term: 'Sentence',
  logOdds: 'Log-odds',
  factor: 'Factor',
  sum: 'Sum',
  of100: 'In 100',

  sentencesTitle: 'What this rests on: the facts in plain language',
  sentencesShown: (shown, all, rest, factor) => `${shown} of ${all} sentences; the other ${rest} together × ${factor}`,
  sentencesAll: (all) => (all === '1' ? '1 sentence' : `all ${all} sentences`),
  noTerms: 'This model uses no feature at all: every case file gets the same estimate.',
  showAll: (n) => `Show all ${n}`,
  showLess: 'Show fewer',
  facts: 'In this case file',
  unknown: 'not known',
  effect: 'Effect',
  raises: 'raises',
  lowers: 'lowers',
  source: 'Source and row',
  sourceRow: (row) => `row ${row}`,
  correct:
    'Is a fact wrong? Correct it in the source and read the delivery in again. Correcting it here comes in a later version.',

  changesTitle: 'What would change the estimate',
  changeTo: 'then an estimated',
  belowCutoff: 'That is below the cut-off of the selection.',
  and: ' and ',
  noChanges: 'No single other fact lowers this estimate noticeably.',
  changesNote: 'All else stays the same. This is a sum about the model, no advice to the resident.',
  notKnownTitle: 'What the model does not know',
  notKnown: [
    'why these facts are as they are',
    'what the resident has said',
    'anything that is not in the delivery, and what was refused when it was read in',
  ],

  laterTitle: 'What cannot be done yet',
  later:
    'Recording your judgement with a reason, the letter to the resident and the estimate over earlier quarters come in a later version.',
};

export const text = { nl, en };
