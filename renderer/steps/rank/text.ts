const nl = {
  title: 'Rangschikken en selecteren',
  why: 'U kiest hoeveel dossiers uw team aankan. Een vast deel gaat altijd door loting: zonder dat deel weet u nooit of het model werkt.',
  emptyTitle: 'Er valt nog niets te rangschikken',
  empty:
    'Er is nog geen model. Na het trainen kiest u hier hoeveel dossiers u onderzoekt, en welk deel door loting gaat.',
  toTrain: 'Naar Trainen',
  openEmpty: 'Nog te doen: train eerst een model.',

  // bar
  draw: (n: string) => `Selectie van ${n} trekken…`,
  drawNone: 'Selectie trekken…',
  openReady: 'Na het trekken ligt de lijst vast. Een nieuwe selectie kan pas na opnieuw trainen.',
  blockedInput: 'Nog te doen: verbeter de getallen bij Ruimte en loting.',
  blockedPreview: 'Het voorbeeld wordt bijgewerkt…',
  blockedGates: {
    closed: 'Niet alle poorten zijn open. Alleen loten kan wel.',
    'other-dossiers': 'De poorten zijn open voor andere dossiers. Verander het filter.',
  },
  gatesClosedTitle: 'Dit model mag nog niemand aanwijzen',
  gatesClosed: (passed: string, of: string) =>
    `Open: ${passed} van de ${of} poorten. Trekken met een model kan nog niet. Alleen loten kan wel.`,
  previewHidden: 'Deze tabel heeft uw eigen dossiernummers. Daarom is de lijst pas te zien als zij is getrokken.',
  toGates: 'Bekijk de poorten',
  toLot: 'Alleen loten',
  otherDossiersTitle: 'De poorten zijn open voor andere dossiers',
  otherDossiers: {
    on: 'Alles is gemeten op de dossiers waarvan de uitkomst nog niet bekend is. Zet het filter ‘Uitkomst is al bekend’ aan, of trek een lijst helemaal door loting.',
    off: 'Van alle dossiers is de uitkomst al bekend, en alles is op die dossiers gemeten. Zet het filter ‘Uitkomst is al bekend’ uit, of trek een lijst helemaal door loting.',
  },
  blockedError: 'Trekken kan nu niet. Lees eerst de melding.',
  drawing: 'De selectie wordt getrokken…',

  noBetterTitle: 'Dit model onderscheidt niet aantoonbaar beter dan loten',
  noBetter: 'De volgorde zegt dan weinig of niets. Bekijk eerst de cijfers bij Toetsen.',
  toAssess: 'Naar Toetsen',

  // capacity and lot
  capacityTitle: 'Ruimte en loting',
  model: 'Model',
  capacity: 'Dossiers',
  random: 'Waarvan loting',
  capacityNoNumber: 'Typ een heel getal van 1 tot 1.000.000.',
  capacityTooMany: (eligible: string) => `Er zijn ${eligible} dossiers om uit te kiezen.`,
  randomNoNumber: 'Typ een heel getal vanaf 1.',
  randomAbove: 'Niet meer dan het aantal dossiers.',
  randomTooFew: (least: string) => `Minstens ${least} bij deze ruimte.`,
  barLabel: (model: string, lot: string) => `${model} dossiers door het model, ${lot} door loting`,
  barModel: (n: string) => `${n} model`,
  barLot: (n: string) => `${n} loting`,
  barShares: (share: string, eligible: string, lot: string) => `${share} van ${eligible} · ${lot} door loting`,
  barLeast: (least: string) => ` (minstens ${least} dossiers)`,
  expected: (range: string, part: string) => `Verwacht: het model vindt er ${range} van ${part}.`,
  expectedNone: 'Het model kiest niets: alles gaat door loting.',
  expectedRange: (low: string, high: string) => (low === high ? low : `${low} tot ${high}`),
  expectedCaveat: (measuredOn: string) =>
    `Alleen als deze dossiers lijken op de onderzochte. Gemeten op de ${measuredOn} hoogste schattingen daarvan, met interval van 95 %. Kleine aantallen bewijzen niets.`,
  expectedLot: 'Voor de loting is er nog geen verwachting: die komt pas na een eerste onderzochte loting.',

  // filter
  filterTitle: (all: string, eligible: string) => `Filter: van ${all} naar ${eligible} dossiers`,
  filterNote: 'ook de loting gebruikt dit filter',
  filterCaption: 'Filter met aantal voor en na',
  filterHead: 'Sluit uit',
  filterKnown: 'Uitkomst is al bekend',
  before: 'Voor',
  off: 'Eraf',
  after: 'Na',
  left: 'Over om uit te kiezen',
  filterMeaning:
    'Een filter is ook een keuze. Wie weggelaten is, wordt nooit gevonden. Filtert u zelf ook, voor of na deze lijst? Toets dat filter dan als eigen profiel bij Toetsen, Trefkans.',
  nothingLeft: 'Van alle dossiers is de uitkomst al bekend. Zet het filter uit om toch een lijst te zien.',

  // seed
  seedTitle: 'De loting ligt al vast',
  seedWhy:
    'De startwaarde van de loting is getrokken voordat u iets koos. Hieronder staat het controlegetal ervan (SHA-256), ook in het logboek. Zo kan niemand loten tot de uitkomst bevalt. Na het trekken ziet u de startwaarde zelf.',
  seedMoves: 'Neemt de loting een dossier dat hieronder staat, dan schuift het volgende door.',
  earlierDraws: (n: number) =>
    n === 1
      ? 'Uit deze levering is al eerder een selectie getrokken. Dat staat bij de lijst, in de export en in het logboek.'
      : `Uit deze levering zijn al ${n} selecties getrokken. Dat staat bij de lijst, in de export en in het logboek.`,
  earlierDrawsTitle: 'Dit is niet de eerste selectie',
  commitment: 'Controlegetal',
  seedPending: 'Het controlegetal verschijnt zodra het eerste voorbeeld klaar is.',

  // list
  firmnessTitle: 'Hoe vast ligt deze lijst?',
  firmness: (certain: string, borderline: string) =>
    `Bijna vast staan er ${certain}. Een grensgeval zijn er ${borderline}: die staan er vooral door toeval op.`,
  toStability: 'Bekijk de stabiliteit',
  previewTitle: 'Voorbeeld van de lijst',
  notDrawn: 'nog niet getrokken',
  stale: 'hoort nog bij de vorige getallen',
  listCaption: 'Lijst van dossiers',
  filterLabel: 'Toon op de lijst',
  filters: {
    all: (n: string) => `alle ${n}`,
    model: (n: string) => `model ${n}`,
    random: (n: string) => `loting ${n}`,
    borderline: (n: string) => `grensgeval ${n}`,
  },
  place: 'Plaats',
  dossier: 'Dossier',
  route: 'Route',
  routes: { model: 'model', random: 'loting' },
  estimate: 'Schatting van de 100',
  hidden: 'verborgen',
  notKnownYet: 'na het trekken',
  chosen: 'In herhalingen',
  borderline: 'grensgeval',
  borderlineHead: 'Grensgeval',
  reasons: 'Wat het meest weegt',
  raises: 'verhoogt',
  lowers: 'verlaagt',
  byLot: 'gekozen door loting',
  noReasons: 'geen kenmerk weegt mee',
  openDossier: (number: string) => `${number}: dossier bekijken`,
  noneInList: 'Geen dossiers in dit deel van de lijst.',
  listNote:
    'Plaats is de volgorde van de schatting. In herhalingen: hoe vaak het dossier ook dan was gekozen. Bij dossiers uit de loting blijft de schatting verborgen. Grensgeval: in te weinig herhalingen gekozen om zeker te zijn. De schattingen zijn herijkt op de loting, als die er is. Zonder loting zijn zij voor alle dossiers samen vaak te hoog.',

  // dialog
  dialogTitle: (n: string) => `Selectie van ${n} dossiers trekken?`,
  dialogCounts: (model: string, name: string, lot: string, eligible: string) =>
    `Uit ${eligible} dossiers kiest ${name} er ${model}. De andere ${lot} gaan door loting.`,
  dialogFixed: 'Daarna ligt de lijst vast. Een nieuwe selectie kan pas na opnieuw trainen.',
  dialogLog: 'Uw naam, het tijdstip en de startwaarde komen in het logboek.',
  dialogConfirm: 'Selectie trekken',

  // drawn
  drawnTitle: 'De getrokken selectie',
  drawnWhy: 'De lijst ligt vast. Iedereen kan de loting narekenen.',
  drawnList: 'De lijst',
  drawnNote: (date: string) => `getrokken op ${date}`,
  drawnOpen: 'Een nieuwe selectie kan pas na opnieuw trainen.',
  toDossier: 'Eerste dossier bekijken',
  how: 'Hoe is er getrokken?',
  drawnAt: 'Getrokken op',
  drawnBy: 'Door',
  drawnWith: 'Model',
  drawnNumber: 'Aantal',
  drawnCounts: (n: string, model: string, lot: string) => `${n}: ${model} door het model, ${lot} door loting`,
  drawnFrom: 'Uit',
  drawnFromOf: (eligible: string, population: string) => `${eligible} van ${population} dossiers`,
  drawnFilter: { on: 'zonder bekende uitkomsten', off: 'zonder filter' },
  cutoff: 'Laagste schatting',
  cutoffMeaning: 'die het model koos',
  check: 'De loting narekenen',
  checkWhy:
    'De dossiers staan in de volgorde van SHA-256 van startwaarde en dossiernummer. De eerste zijn door loting gekozen. Het controlegetal stond vooraf in het logboek.',
  seed: 'Startwaarde',
  populationHash: 'Controlegetal van de dossiers',
  commandCommitment: 'Hoort de startwaarde bij het controlegetal?',
  commandOrder: 'Wie komt er uit de loting? Zet eerst alle nummers waaruit is gekozen in numbers.txt, één per regel.',
  commandPopulation: 'Zijn het dezelfde dossiers?',

  // export
  exportTitle: 'De lijst meenemen',
  exportWhy:
    'Het bestand gaat de kluis uit. Versleutel het als het naar iemand anders gaat, en bewaar het alleen waar het mag. Dat u dit doet, komt in het logboek.',
  exportBlind:
    'De werklijst is voor de onderzoeker: alleen nummers, zonder route en zonder schatting. Excel en CSV bevatten alles en zijn voor uw eigen administratie.',
  exportWorklist: 'Werklijst voor de onderzoeker…',
  worklistName: 'werklijst',
  exportXlsx: 'Bewaren als Excel…',
  exportCsv: 'Bewaren als CSV…',
  exportName: 'selectie',
  exported: (rows: string, file: string) => `${rows} regels bewaard in ${file}.`,
  exporting: 'De lijst wordt weggeschreven',
  exportPhases: { write: 'Wegschrijven' },

  // own numbers
  ownTitle: 'Van pseudoniem naar uw eigen nummer',
  ownWhy:
    'Alleen met de sleutelbeheerder, en alleen voor de dossiers in deze selectie. Elke keer komt in het logboek. Op de werklijst staat niet wie door loting is gekozen.',
  ownPractice:
    'Dit kan niet in een oefenkluis: hier is geen poort dicht, en een model mag zo niemand aanwijzen. In een gewone kluis vertaalt de sleutelbeheerder de nummers van wie is getrokken.',
  ownSecret: 'Wachtzin van de sleutelbeheerder',
  ownShow: 'Nummers tonen',
  ownFile: 'Naar een bestand',
  ownHide: 'Nummers verbergen',
  ownWorklist: 'Werklijst met eigen nummers…',
  ownTable: 'Eigen nummers van de dossiers in de selectie',
  ownPseudonym: 'Pseudoniem',
  ownNumber: 'Dossiernummer',
};

const en: typeof nl = {
  title: 'Rank and select',
  why: 'You choose how many case files your team can take on. A fixed part always goes by lot: without that part you never know whether the model works.',
  emptyTitle: 'There is nothing to rank yet',
  empty:
    'There is no model yet. After training you choose here how many case files you investigate, and which part goes by lot.',
  toTrain: 'Go to Train',
  openEmpty: 'To do: train a model first.',

  draw: (n) => `Draw selection of ${n}…`,
  drawNone: 'Draw selection…',
  openReady: 'After drawing the list is fixed. A new selection needs a new training.',
  blockedInput: 'To do: correct the numbers under Capacity and lot.',
  blockedPreview: 'The preview is being renewed…',
  blockedGates: {
    closed: 'Not all gates are open. A lot only is possible.',
    'other-dossiers': 'The gates are open for other case files. Change the filter.',
  },
  gatesClosedTitle: 'This model may not point at anybody yet',
  gatesClosed: (passed, of) =>
    `Open: ${passed} of the ${of} gates. Drawing with a model is not possible yet. A lot only is possible.`,
  previewHidden: 'This table has your own case file numbers. That is why the list can only be seen once it is drawn.',
  toGates: 'Look at the gates',
  toLot: 'Lot only',
  otherDossiersTitle: 'The gates are open for other case files',
  otherDossiers: {
    on: 'Everything was measured on the case files whose outcome is not known yet. Switch the filter “Outcome is already known” on, or draw a list by lot entirely.',
    off: 'The outcome of all case files is known already, and everything was measured on those. Switch the filter “Outcome is already known” off, or draw a list by lot entirely.',
  },
  blockedError: 'Drawing is not possible now. Read the message first.',
  drawing: 'The selection is being drawn…',

  noBetterTitle: 'This model is not shown to tell apart better than drawing lots',
  noBetter: 'The order then says little or nothing. First look at the figures in Assess.',
  toAssess: 'Go to Assess',

  capacityTitle: 'Capacity and lot',
  model: 'Model',
  capacity: 'Case files',
  random: 'Of which by lot',
  capacityNoNumber: 'Type a whole number from 1 to 1,000,000.',
  capacityTooMany: (eligible) => `There are ${eligible} case files to choose from.`,
  randomNoNumber: 'Type a whole number from 1.',
  randomAbove: 'No more than the number of case files.',
  randomTooFew: (least) => `At least ${least} at this capacity.`,
  barLabel: (model, lot) => `${model} case files by the model, ${lot} by lot`,
  barModel: (n) => `${n} model`,
  barLot: (n) => `${n} lot`,
  barShares: (share, eligible, lot) => `${share} of ${eligible} · ${lot} by lot`,
  barLeast: (least) => ` (at least ${least} case files)`,
  expected: (range, part) => `Expected: the model finds ${range} of ${part}.`,
  expectedNone: 'The model chooses nothing: everything goes by lot.',
  expectedRange: (low, high) => (low === high ? low : `${low} to ${high}`),
  expectedCaveat: (measuredOn) =>
    `Only if these case files are like those investigated. Measured on the ${measuredOn} highest estimates among them, with a 95% interval. Small numbers prove nothing.`,
  expectedLot: 'For the part by lot there is no expectation yet: that comes after a first lot has been investigated.',

  filterTitle: (all, eligible) => `Filter: from ${all} to ${eligible} case files`,
  filterNote: 'the lot uses this filter too',
  filterCaption: 'Filter with number before and after',
  filterHead: 'Leaves out',
  filterKnown: 'Outcome is already known',
  before: 'Before',
  off: 'Off',
  after: 'After',
  left: 'Left to choose from',
  filterMeaning:
    'A filter is a choice too. Who is left out is never found. Do you filter yourself as well, before or after this list? Then test that filter as a profile of your own under Assess, Hit rate.',
  nothingLeft: 'The outcome of all case files is already known. Switch the filter off to see a list all the same.',

  seedTitle: 'The lot is already fixed',
  seedWhy:
    'The seed of the lot was drawn before you chose anything. Below is its check value (SHA-256), which is in the log too. So nobody can draw lots until the result suits. After drawing you see the seed itself.',
  seedMoves: 'If the lot takes a case file that is listed below, the next one moves up.',
  earlierDraws: (n) =>
    n === 1
      ? 'A selection has been drawn from this delivery before. The list, the export and the log say so.'
      : `${n} selections have been drawn from this delivery before. The list, the export and the log say so.`,
  earlierDrawsTitle: 'This is not the first selection',
  commitment: 'Check value',
  seedPending: 'The check value appears once the first preview is ready.',

  firmnessTitle: 'How firm is this list?',
  firmness: (certain, borderline) =>
    `Nearly certain: ${certain}. Borderline: ${borderline}; those are on it mostly by chance.`,
  toStability: 'See the stability',
  previewTitle: 'Preview of the list',
  notDrawn: 'not drawn yet',
  stale: 'still belongs to the former numbers',
  listCaption: 'List of case files',
  filterLabel: 'Show on the list',
  filters: {
    all: (n) => `all ${n}`,
    model: (n) => `model ${n}`,
    random: (n) => `lot ${n}`,
    borderline: (n) => `borderline ${n}`,
  },
  place: 'Place',
  dossier: 'Case file',
  route: 'Route',
  routes: { model: 'model', random: 'lot' },
  estimate: 'Estimate in 100',
  hidden: 'hidden',
  notKnownYet: 'after the draw',
  chosen: 'In repetitions',
  borderline: 'borderline',
  borderlineHead: 'Borderline',
  reasons: 'What weighs most',
  raises: 'raises',
  lowers: 'lowers',
  byLot: 'chosen by lot',
  noReasons: 'no feature weighs in',
  openDossier: (number) => `${number}: view case file`,
  noneInList: 'No case files in this part of the list.',
  listNote:
    'Place is the order of the estimate. In repetitions: how often the case file was chosen then too. For case files chosen by lot the estimate stays hidden. Borderline: chosen in too few repetitions to be certain. The estimates are recalibrated to the lot, where there is one. Without a lot they are often too high for all case files together.',

  dialogTitle: (n) => `Draw a selection of ${n} case files?`,
  dialogCounts: (model, name, lot, eligible) =>
    `${name} chooses ${model} case files and ${lot} go by lot, out of ${eligible} case files.`,
  dialogFixed: 'After that the list is fixed. A new selection needs a new training.',
  dialogLog: 'Your name, the time and the seed go into the log.',
  dialogConfirm: 'Draw selection',

  drawnTitle: 'The drawn selection',
  drawnWhy: 'The list is fixed. Anybody can check the lot.',
  drawnList: 'The list',
  drawnNote: (date) => `drawn on ${date}`,
  drawnOpen: 'A new selection needs a new training.',
  toDossier: 'View first case file',
  how: 'How was it drawn?',
  drawnAt: 'Drawn on',
  drawnBy: 'By',
  drawnWith: 'Model',
  drawnNumber: 'Number',
  drawnCounts: (n, model, lot) => `${n}: ${model} by the model, ${lot} by lot`,
  drawnFrom: 'Out of',
  drawnFromOf: (eligible, population) => `${eligible} of ${population} case files`,
  drawnFilter: { on: 'without known outcomes', off: 'without a filter' },
  cutoff: 'Lowest estimate',
  cutoffMeaning: 'that the model chose',
  check: 'Check the lot',
  checkWhy:
    'The case files stand in the order of SHA-256 of seed and case file number. The first ones were chosen by lot. The check value was in the log beforehand.',
  seed: 'Seed',
  populationHash: 'Number of the population',
  commandCommitment: 'Does the seed belong to the check value?',
  commandOrder: 'Who comes out of the lot? First put all numbers that were chosen from in numbers.txt, one per line.',
  commandPopulation: 'Is it the same population?',

  exportTitle: 'Take the list along',
  exportWhy:
    'The file leaves the vault. Encrypt it when it goes to somebody else, and keep it only where that is allowed. The export goes into the log.',
  exportBlind:
    'The work list is for the investigator: numbers only, without route and estimate. Excel and CSV hold everything and are for your own records.',
  exportWorklist: 'Work list for the investigator…',
  worklistName: 'work-list',
  exportXlsx: 'Save as Excel…',
  exportCsv: 'Save as CSV…',
  exportName: 'selection',
  exported: (rows, file) => `${rows} rows saved in ${file}.`,
  exporting: 'Writing the list',
  exportPhases: { write: 'Writing' },

  ownTitle: 'From pseudonym to your own number',
  ownWhy:
    'Only with the key holder, and only for the case files in this selection. Each time goes into the log. The work list does not tell who was chosen by lot.',
  ownPractice:
    'Not in a practice vault: no gate is closed here, and a model may not point at anybody that way. In an ordinary vault the key holder translates the numbers of who was drawn.',
  ownSecret: 'Passphrase of the key holder',
  ownShow: 'Show numbers',
  ownFile: 'To a file',
  ownHide: 'Hide numbers',
  ownWorklist: 'Work list with own numbers…',
  ownTable: 'Own numbers of the case files in the selection',
  ownPseudonym: 'Pseudonym',
  ownNumber: 'Case number',
};

export const text = { nl, en };
