import type { RouteGroup } from '../../../../shared/contract/assess-drift.ts';
import type { Against, DriftLevel } from '../../../../shared/domain/drift-alarms.ts';

const nl = {
  loading: 'Het verloop wordt gelezen.',
  emptyTitle: 'Er is nog geen model',
  empty: 'Na het trainen ziet u hier of gegevens, trefkans en schattingen sindsdien zijn verschoven.',
  toTrain: 'Naar Trainen',
  flatTitle: 'Eén tabel heeft geen verloop',
  flat: 'Verloop meten kan alleen met kwartaalleveringen. Lees ze in bij Gegevens en maak daar een analysetabel van.',
  toIntake: 'Naar Gegevens',

  title: 'Klopt het model nog?',
  why: 'Een model leert van vroeger. Mensen, regels en gegevens veranderen. Hier ziet u wat er is verschoven sinds het model werd getraind.',
  never: 'Dit is voor dit model nog niet gemeten.',
  measuredBy: (by: string, at: string) => `Gemeten door ${by}, ${at}.`,
  trainedFor: (date: string) => `Het model is getraind voor de peildatum ${date}.`,
  measure: 'Verloop meten',
  measureAgain: 'Opnieuw meten',
  measuring: 'Het verloop wordt gemeten',
  phases: {
    cases: 'dossiers en onderzoeken verzamelen',
    features: 'kenmerken berekenen',
    scores: 'vergelijken per peildatum',
    save: 'bewaren',
  },
  staleTitle: 'Deze meting is niet meer van nu',
  stale: 'Er kwam een levering bij, of de definitie van onrechtmatig is veranderd. Meet opnieuw.',

  alarmsTitle: 'Wat vraagt aandacht?',
  alarmsNone: 'Niets: alles wat gemeten kon worden, ligt binnen de grenzen.',
  alarmsFoot: (margin: string) =>
    `Grenzen: PSI (maat voor verschuiving) 0,10 let op en 0,25 alarm, gebruikelijk bij scorekaarten. Trefkans: geen alarm als vaststaat dat het verschil kleiner is dan de marge van ${margin} procentpunt; anders de exacte toets van Fisher, p < 0,05 na correctie van Holm. IJking: het interval van 95 % sluit 0 uit.`,
  levels: { alarm: 'alarm', attention: 'let op', undecided: 'onbeslist' } satisfies Record<DriftLevel, string>,
  against: {
    before: 'sinds de peildatum ervoor',
    trained: 'sinds de training',
  } satisfies Record<Against, string>,
  groups: { random: 'Geloot', others: 'Gekozen' } satisfies Record<RouteGroup, string>,
  groupIn: { random: 'onderzoek door loting', others: 'gekozen onderzoek' } satisfies Record<RouteGroup, string>,
  moved: {
    alarm: (what: string, against: string, psi: string) => `${what} duidelijk verschoven ${against} (PSI ${psi}).`,
    attention: (what: string, against: string, psi: string) => `${what} iets verschoven ${against} (PSI ${psi}).`,
  },
  scoreMoved: 'De schattingen zijn',
  featureMoved: (name: string) => `Het kenmerk “${name}” is`,
  scoreUndecided: 'Te weinig dossiers om te zeggen of de schattingen zijn verschoven.',
  scoreFirst: 'Er is geen andere peildatum om de schattingen mee te vergelijken.',
  featuresUndecided: (count: string) =>
    `Van ${count} is met zo weinig dossiers niet te zeggen of het is verschoven: het toeval alleen al kan over de grens komen.`,
  features: (count: number, said: string) => (count === 1 ? '1 kenmerk' : `${said} kenmerken`),
  rateAlarm: (group: string, quarter: string, newest: string, training: string) =>
    `De trefkans van ${group} is veranderd: ${newest} raak in ${quarter}, eerder ${training}.`,
  rateUndecided: (group: string, quarter: string, newest: string, training: string) =>
    `Of de trefkans van ${group} veranderde, is niet te zeggen: ${newest} raak in ${quarter}, eerder ${training}.`,
  levelAlarm: (group: string, quarter: string, hits: string, expected: string) =>
    `Bij ${group} klopten de schattingen niet: in ${quarter} waren er ${hits} onrechtmatig, het model verwachtte er ${expected}.`,
  levelUndecided: (group: string, quarter: string, hits: string, expected: string) =>
    `Te weinig ${group} om de ijking te beoordelen: in ${quarter} ${hits} onrechtmatig, verwacht ${expected}.`,
  due: (date: string) => `Het model moest op ${date} worden herijkt. Train opnieuw.`,

  recalibrateTitle: 'Wanneer herijkt u?',
  recalibrateWhy:
    'Op deze dag kijkt u opnieuw en traint u met de nieuwste uitkomsten. Daarna staat hier een alarm en gaan de poorten dicht.',
  recalibrateOn: 'Herijken op',
  recalibrateLatest: (date: string) => `Uiterlijk ${date}: dan verloopt het model.`,
  recalibrateDefault: 'Er is nog geen eerdere dag gekozen.',
  save: 'Dag vastleggen',
  noDate: 'Vul een dag in, zoals 31-12-2026.',

  shiftsTitle: 'Verschoven gegevens, per peildatum',
  compareWith: 'Vergelijken met',
  compare: { trained: 'de training', before: 'de peildatum ervoor' } satisfies Record<Against, string>,
  shiftsSentence: (count: string, total: string) =>
    `De schattingen en de ${count} kenmerken die op de nieuwste peildatum het meest verschoven, van ${total} in gebruik. Ruit: over een grens. Open rondje: te weinig dossiers om iets te zeggen.`,
  shiftsLabel: 'Stabiliteitsindex per peildatum',
  score: 'Schattingen van het model',
  what: 'Wat',
  quarter: 'Kwartaal',
  dossiers: 'Dossiers',
  psi: 'PSI',
  chance: 'Door toeval tot',
  noBase: 'De peildatum van de training ligt te ver terug om mee te vergelijken. Kies de peildatum ervoor.',

  ratesTitle: 'Trefkans per kwartaal',
  ratesSentence:
    'Van de onderzoeken die in dat kwartaal begonnen en waarvan de uitkomst bekend is. Streep: interval van 95 %. Van het nieuwste kwartaal lopen er vaak nog onderzoeken: de trefkans kan nog veranderen.',
  ratesLabel: 'Trefkans per kwartaal, geloot en gekozen apart',
  ratesNone: 'Er zijn nog geen onderzoeken met een bekende uitkomst.',
  group: 'Onderzoek',
  hits: 'Raak',
  share: 'Trefkans',
  interval: 'Interval van 95 %',

  levelsTitle: 'Kloppen de schattingen, per kwartaal?',
  levelsSentence:
    'Boven 0 kwamen er meer onrechtmatig uit dan het model verwachtte, onder 0 minder. Streep: interval van 95 %. Elk dossier is geschat door een model dat er niet van leerde. Bij onderzoek door loting telt de schatting die u bij Rangschikken en Dossier ziet, herijkt op de loting. Bij gekozen onderzoek telt wat het model zelf leerde: dat gaat over gekozen dossiers.',
  levelsLabel: 'Afwijking van de schattingen per kwartaal (log-odds), geloot en gekozen apart',
  levelsNone: 'Er zijn nog geen onderzoeken waarvan het model een schatting had en de uitkomst bekend is.',
  found: 'Gevonden',
  expected: 'Verwacht',
  level: 'Afwijking',
};

const en: typeof nl = {
  loading: 'Reading the drift.',
  emptyTitle: 'There is no model yet',
  empty: 'After training you see here whether data, hit rate and estimates have moved since.',
  toTrain: 'Go to training',
  flatTitle: 'A single table does not drift',
  flat: 'Drift can only be measured with quarterly deliveries. Bring them in at Data and make an analysis table of them.',
  toIntake: 'Go to data',

  title: 'Does the model still hold?',
  why: 'A model learns from the past. People, rules and data change. Here you see what has moved since the model was trained.',
  never: 'This has not been measured for this model yet.',
  measuredBy: (by, at) => `Measured by ${by}, ${at}.`,
  trainedFor: (date) => `The model was trained for the reference date ${date}.`,
  measure: 'Measure drift',
  measureAgain: 'Measure again',
  measuring: 'Drift is being measured',
  phases: {
    cases: 'gathering case files and investigations',
    features: 'computing features',
    scores: 'comparing per reference date',
    save: 'keeping',
  },
  staleTitle: 'This measurement is not of today',
  stale: 'A delivery came in, or the definition of unlawful changed. Measure again.',

  alarmsTitle: 'What needs attention?',
  alarmsNone: 'Nothing: all that could be measured lies within the limits.',
  alarmsFoot: (margin) =>
    `Limits: PSI (measure of shift) 0.10 watch and 0.25 alarm, usual for scorecards. Hit rate: no alarm where the difference is shown to be smaller than the margin of ${margin} percentage points; else Fisher's exact test, p < 0.05 after Holm's correction. Calibration: the 95% interval leaves out 0.`,
  levels: { alarm: 'alarm', attention: 'watch', undecided: 'undecided' },
  against: { before: 'since the reference date before', trained: 'since the training' },
  groups: { random: 'By lot', others: 'Chosen' },
  groupIn: { random: 'random investigations', others: 'chosen investigations' },
  moved: {
    alarm: (what, against, psi) => `${what} clearly moved ${against} (PSI ${psi}).`,
    attention: (what, against, psi) => `${what} moved somewhat ${against} (PSI ${psi}).`,
  },
  scoreMoved: 'The estimates have',
  featureMoved: (name) => `The feature “${name}” has`,
  scoreUndecided: 'Too few case files to say whether the estimates have moved.',
  scoreFirst: 'There is no other reference date to compare the estimates with.',
  featuresUndecided: (count) =>
    `Of ${count} nobody can say with so few case files whether it has moved: chance alone can cross the limit.`,
  features: (count, said) => (count === 1 ? '1 feature' : `${said} features`),
  rateAlarm: (group, quarter, newest, training) =>
    `The hit rate of ${group} has changed: ${newest} hits in ${quarter}, ${training} before.`,
  rateUndecided: (group, quarter, newest, training) =>
    `Whether the hit rate of ${group} changed cannot be said: ${newest} hits in ${quarter}, ${training} before.`,
  levelAlarm: (group, quarter, hits, expected) =>
    `The estimates did not hold for ${group}: in ${quarter} ${hits} were unlawful, the model expected ${expected}.`,
  levelUndecided: (group, quarter, hits, expected) =>
    `Too few ${group} to judge calibration: in ${quarter} ${hits} unlawful, expected ${expected}.`,
  due: (date) => `The model had to be recalibrated on ${date}. Train again.`,

  recalibrateTitle: 'When do you recalibrate?',
  recalibrateWhy:
    'On this day you look again and train with the newest outcomes. After that an alarm stands here and the gates close.',
  recalibrateOn: 'Recalibrate on',
  recalibrateLatest: (date) => `At the latest ${date}: the model expires then.`,
  recalibrateDefault: 'No earlier day has been chosen yet.',
  save: 'Set the day',
  noDate: 'Fill in a day, such as 31-12-2026.',

  shiftsTitle: 'Moved data, per reference date',
  compareWith: 'Compare with',
  compare: { trained: 'the training', before: 'the date before' },
  shiftsSentence: (count, total) =>
    `The estimates and the ${count} features that moved most at the newest reference date, of ${total} in use. Diamond: over a limit. Open dot: too few case files to say anything.`,
  shiftsLabel: 'Stability index per reference date',
  score: 'Estimates of the model',
  what: 'What',
  quarter: 'Quarter',
  dossiers: 'Case files',
  psi: 'PSI',
  chance: 'By chance up to',
  noBase: 'The reference date of the training lies too far back to compare with. Choose the date before.',

  ratesTitle: 'Hit rate per quarter',
  ratesSentence:
    'Of the investigations that started in that quarter and whose outcome is known. Line: 95% interval. Of the newest quarter investigations are often still running: its hit rate may change.',
  ratesLabel: 'Hit rate per quarter, drawn and chosen apart',
  ratesNone: 'There are no investigations with a known outcome yet.',
  group: 'Investigation',
  hits: 'Hits',
  share: 'Hit rate',
  interval: '95% interval',

  levelsTitle: 'Do the estimates hold, per quarter?',
  levelsSentence:
    'Above 0 more turned out unlawful than the model expected, below 0 fewer. Line: 95% interval. Each case file was estimated by a model that did not learn from it. For random investigations the estimate counts that you see at Rank and Case file, recalibrated to the random sample. For chosen ones what the model itself learned counts: that is about chosen case files.',
  levelsLabel: 'Deviation of the estimates per quarter (log-odds), drawn and chosen apart',
  levelsNone: 'There are no investigations yet of which the model had an estimate and the outcome is known.',
  found: 'Found',
  expected: 'Expected',
  level: 'Deviation',
};

export const text = { nl, en };
export type DriftWords = typeof nl;
