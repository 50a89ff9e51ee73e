const nl = {
  title: 'Kenmerken voorbereiden',
  why: 'Een kenmerk is een vraag die het model aan elk dossier stelt. Elk kenmerk krijgt vóór gebruik een geschreven reden.',
  loading: 'Bezig met laden…',
  readyOpen: 'De analysetabel is klaar om op te trainen.',
  quarterTag: (quarter: string, date: string) => `${quarter} · peildatum ${date}`,
  openCount: (count: string) => (count === '1' ? '1 punt open:' : `${count} punten open:`),
  open: {
    compute: (_count: number, _said: string) => 'bereken de kenmerken.',
    stale: (_count: number, _said: string) => 'bereken de kenmerken opnieuw, want levering of definitie is nieuwer.',
    leak: (count: number, said: string) =>
      count === 1
        ? '1 kenmerk met een mogelijk lek staat nog aan.'
        : `${said} kenmerken met een mogelijk lek staan nog aan.`,
    decide: (count: number, said: string) =>
      count === 1 ? 'over 1 kenmerk is nog niets besloten.' : `over ${said} kenmerken is nog niets besloten.`,
    make: (_count: number, _said: string) => 'maak de analysetabel.',
    outdated: (_count: number, _said: string) => 'de analysetabel is ouder dan uw keuzes; maak haar opnieuw.',
  },
  blocked: {
    running: 'Bezig. U kunt verder zodra dit klaar is. Andere stappen blijven bruikbaar.',
    leak: 'Zet eerst de kenmerken met een mogelijk lek uit.',
    'none-used': 'Zet eerst minstens één kenmerk aan.',
  },
  compute: 'Kenmerken berekenen',
  computeAgain: 'Opnieuw berekenen',
  computing: 'Kenmerken berekenen',
  computePhases: {
    work: 'Beginnen',
    cases: 'Dossiers en onderzoeken opzoeken',
    features: 'Kenmerken berekenen zoals bekend op elke datum',
    stats: 'Verdeling, verloop en AUC',
    save: 'Opslaan',
  },
  make: (count: string) => (count === '1' ? 'Tabel maken met 1 kenmerk' : `Tabel maken met ${count} kenmerken`),
  making: 'Analysetabel maken',
  makePhases: { work: 'Beginnen', make: 'Regels schrijven' },
  stop: 'Stoppen',
  toTrain: 'Verder naar Trainen',
  madeTitle: 'De analysetabel',
  made: (at: string, count: string) =>
    count === '1' ? `Gemaakt op ${at}, met 1 kenmerk.` : `Gemaakt op ${at}, met ${count} kenmerken.`,
  madeOutdated: 'Uw keuzes zijn daarna veranderd. Trainen gaat nog op de oude tabel.',
  // dialog
  makeTitle: (count: string) =>
    count === '1' ? 'Analysetabel maken met 1 kenmerk?' : `Analysetabel maken met ${count} kenmerken?`,
  makeLoses: (at: string, models: string) =>
    models === '1'
      ? `De training van ${at} met 1 model vervalt. Die hoort bij de tabel van nu.`
      : `De training van ${at} met ${models} modellen vervalt. Die hoort bij de tabel van nu.`,
  makeDraw: (count: string) => `Ook de getrokken selectie van ${count} dossiers vervalt.`,
  makeLot: (count: string) =>
    `De loting van ${count} dossiers is daarna niet meer te bekijken. Wat het onderzoek oplevert, telt wel mee.`,
  makeKeeps: 'Uw keuzes, redenen en de leveringen blijven staan. Dit kunt u niet ongedaan maken.',
  doMake: 'Analysetabel maken',
  // undo
  undo: 'Ongedaan maken',
  undoOn: (name: string) => `Aangezet: ${name}.`,
  undoOff: (name: string) => `Uitgezet: ${name}.`,
  undoReason: (name: string) => `Reden bewaard: ${name}.`,
  undoManyOn: (count: string) => `${count} kenmerken aangezet.`,
  undoManyOff: (count: string) => `${count} kenmerken uitgezet.`,
  undoLabel: 'Definitie bewaard.',
};

const en: typeof nl = {
  title: 'Prepare features',
  why: 'A feature is a question that the model asks of each case file. Each feature gets a written reason before it is used.',
  loading: 'Loading…',
  readyOpen: 'The analysis table is ready to train on.',
  quarterTag: (quarter, date) => `${quarter} · reference date ${date}`,
  openCount: (count) => (count === '1' ? '1 point open:' : `${count} points open:`),
  open: {
    compute: (_count, _said) => 'compute the features.',
    stale: (_count, _said) => 'compute the features again, for delivery or definition is newer.',
    leak: (count, said) =>
      count === 1
        ? '1 feature with a possible leak is still on.'
        : `${said} features with a possible leak are still on.`,
    decide: (count, said) =>
      count === 1 ? 'nothing was decided about 1 feature.' : `nothing was decided about ${said} features.`,
    make: (_count, _said) => 'make the analysis table.',
    outdated: (_count, _said) => 'the analysis table is older than your choices; make it again.',
  },
  blocked: {
    running: 'Busy. You can go on once this is done. Other steps stay usable.',
    leak: 'First switch off the features with a possible leak.',
    'none-used': 'First switch on at least one feature.',
  },
  compute: 'Compute features',
  computeAgain: 'Compute again',
  computing: 'Computing features',
  computePhases: {
    work: 'Starting',
    cases: 'Looking up case files and investigations',
    features: 'Computing features as known on each date',
    stats: 'Spread, drift and AUC',
    save: 'Saving',
  },
  make: (count) => (count === '1' ? 'Make table with 1 feature' : `Make table with ${count} features`),
  making: 'Making the analysis table',
  makePhases: { work: 'Starting', make: 'Writing rows' },
  stop: 'Stop',
  toTrain: 'On to Train',
  madeTitle: 'The analysis table',
  made: (at, count) => (count === '1' ? `Made on ${at}, with 1 feature.` : `Made on ${at}, with ${count} features.`),
  madeOutdated: 'Your choices changed after that. Training still goes by the old table.',
  makeTitle: (count) =>
    count === '1' ? 'Make the analysis table with 1 feature?' : `Make the analysis table with ${count} features?`,
  makeLoses: (at, models) =>
    models === '1'
      ? `The training of ${at} with 1 model goes. It belongs to the present table.`
      : `The training of ${at} with ${models} models goes. It belongs to the present table.`,
  makeDraw: (count) => `The selection of ${count} case files that was drawn goes too.`,
  makeLot: (count) =>
    `The lot of ${count} case files cannot be looked at any more afterwards. What its investigations find still counts.`,
  makeKeeps: 'Your choices, reasons and the deliveries stay. You cannot undo this.',
  doMake: 'Make analysis table',
  undo: 'Undo',
  undoOn: (name) => `Switched on: ${name}.`,
  undoOff: (name) => `Switched off: ${name}.`,
  undoReason: (name) => `Reason kept: ${name}.`,
  undoManyOn: (count) => `${count} features switched on.`,
  undoManyOff: (count) => `${count} features switched off.`,
  undoLabel: 'Definition kept.',
};

export const text = { nl, en };
export type PrepareWords = typeof nl;
