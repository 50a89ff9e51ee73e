const nl = {
  // switch
  way: 'Hoe kiest u dossiers?',
  ways: { model: 'Met een model', lot: 'Alleen loten' },

  // before
  title: 'Alleen loten',
  why: 'Elk dossier heeft dezelfde kans. Alleen zo leert u hoe vaak er echt iets aan de hand is, ook bij dossiers die niemand kiest. Een model of een open poort is hiervoor niet nodig.',
  noModelYet:
    'U heeft nog geen model. Loten kan al, en het is een goed begin: wat de loting oplevert, is later de maat voor elk model.',
  openReady: 'Na het loten ligt de lijst vast. Per tabel loot u één keer zonder model.',
  sizeTitle: 'Hoeveel dossiers loot u?',
  size: 'Dossiers',
  noNumber: 'Typ een heel getal van 1 tot 1.000.000.',
  tooMany: (eligible: string) => `Er zijn ${eligible} dossiers om uit te loten.`,
  share: (share: string, eligible: string) => `${share} van ${eligible} dossiers. Dat is ook de kans van elk dossier.`,
  draw: (n: string) => (n === '1' ? '1 dossier loten…' : `${n} dossiers loten…`),
  drawNone: 'Dossiers loten…',
  blockedInput: 'Nog te doen: verbeter het aantal.',
  blockedPreview: 'De tabel wordt bekeken…',
  blockedSeed: 'Voor deze tabel ligt nog geen startwaarde vast. Maak de tabel opnieuw, of lees het bestand opnieuw in.',
  drawing: 'Er wordt geloot…',

  // what it will tell
  tellsTitle: 'Wat weet u straks?',
  tells: (n: string, low: string, high: string) =>
    `Is er bij 10 van de 100 dossiers iets aan de hand? Dan zegt een onderzochte loting van ${n}: tussen ${low} en ${high}.`,
  tellsMore: 'Meer loten maakt het interval smaller. De planner zegt hoeveel u nodig heeft.',
  tellsLabel: 'Interval van 95 % dat de loting geeft',
  tellsRow: (share: string) => `bij ${share}`,
  tellsRange: (low: string, high: string) => `${low} tot ${high}`,
  tellsShare: 'Werkelijk',
  tellsLow: 'Van',
  tellsHigh: 'Tot',
  toPlanner: 'Naar de planner',

  // dialog
  dialogTitle: (n: string) => (n === '1' ? '1 dossier loten?' : `${n} dossiers loten?`),
  dialogCounts: (n: string, eligible: string) => `Uit ${eligible} dossiers worden er ${n} geloot.`,
  dialogFixed: 'Daarna ligt de lijst vast. Uit deze tabel loot u zonder model niet nog eens.',
  dialogLog: 'Uw naam, het tijdstip en de startwaarde komen in het logboek.',
  dialogConfirm: 'Loten',

  // after
  drawnTitle: 'De gelote dossiers',
  drawnWhy: 'De lijst ligt vast. Iedereen kan de loting narekenen. Onderzoek elk dossier, ook als het saai lijkt.',
  drawnOpen: 'De uitkomsten komen met een volgende levering. U ziet ze bij Toetsen, Trefkans.',
  toRoutes: 'Naar Trefkans',
  listNote: 'Alle dossiers hier zijn geloot. Er is geen schatting bij: wie onderzoekt, begint zonder verwachting.',
  noModel: 'geen: alles door loting',
};

const en: typeof nl = {
  way: 'How do you choose case files?',
  ways: { model: 'With a model', lot: 'Lot only' },

  title: 'Lot only',
  why: 'Every case file has the same chance. Only this way you learn how often something is really wrong, also in case files that nobody chooses. It needs no model and no open gate.',
  noModelYet:
    'You have no model yet. A lot can be drawn already, and it is a good start: what it finds is later the measure for every model.',
  openReady: 'After drawing the list is fixed. Each table gives one lot without a model.',
  sizeTitle: 'How many case files do you draw?',
  size: 'Case files',
  noNumber: 'Type a whole number from 1 to 1,000,000.',
  tooMany: (eligible) => `There are ${eligible} case files to draw from.`,
  share: (share, eligible) => `${share} of ${eligible} case files. That is also the chance of each case file.`,
  draw: (n) => `Draw ${n} case files…`,
  drawNone: 'Draw case files…',
  blockedInput: 'To do: correct the number.',
  blockedPreview: 'Looking at the table…',
  blockedSeed: 'No seed was fixed for this table yet. Make the table again, or read the file in again.',
  drawing: 'Lots are being drawn…',

  tellsTitle: 'What will you know?',
  tells: (n, low, high) =>
    `If something is wrong in 10 of 100 case files, then ${n} drawn and investigated show: between ${low} and ${high}.`,
  tellsMore: 'Drawing more makes the interval narrower. The planner says how many you need.',
  tellsLabel: '95 % interval that the lot gives',
  tellsRow: (share) => `at ${share}`,
  tellsRange: (low, high) => `${low} to ${high}`,
  tellsShare: 'In truth',
  tellsLow: 'From',
  tellsHigh: 'To',
  toPlanner: 'To the planner',

  dialogTitle: (n) => `Draw ${n} case files?`,
  dialogCounts: (n, eligible) => `${n} are drawn by lot from ${eligible} case files.`,
  dialogFixed: 'Then the list is fixed. This table gives no second lot without a model.',
  dialogLog: 'Your name, the time and the seed go into the log.',
  dialogConfirm: 'Draw',

  drawnTitle: 'The drawn case files',
  drawnWhy: 'The list is fixed. Anybody can check the lot. Investigate every case file, also when it looks dull.',
  drawnOpen: 'Outcomes come with a next delivery. You find them under Assess, Hit rate.',
  toRoutes: 'To Hit rate',
  listNote:
    'All case files here were drawn by lot. There is no estimate: whoever investigates begins without expectation.',
  noModel: 'none: everything by lot',
};

export const text = { nl, en };
