import type { GroupMeasure, GroupsRefusal } from '../../../../shared/contract/assess-groups.ts';

/** A measure by its name, and as a sentence about a share. */
interface MeasureWords {
  readonly name: string;
  readonly says: string;
}

const nl = {
  notice:
    'Gelijke trefkans per groep kan een scheef systeem vrijpleiten. Kijk naar de hele keten: wie wordt gekozen, wie wordt ten onrechte onderzocht, en wie krijgt een maatregel.',
  emptyTitle: 'Er is nog geen model om te toetsen',
  empty: 'Train eerst modellen. Toestemming vragen kan nu al: iemand anders moet die geven.',
  toTrain: 'Naar Trainen',
  measureTitle: 'Meten',
  measure: 'Groepen meten',
  measureAgain: 'Opnieuw meten',
  measureWhat: (model: string, capacity: string) =>
    `Model: ${model}, met ruimte voor ${capacity} dossiers. Wat u meet, komt in het logboek.`,
  mayNot: 'Meten kan zodra u in een open toestemming staat.',
  nothing: 'Er is nog niets gemeten. Vraag hierboven toestemming, laat iemand anders die geven, en meet dan.',
  measuring: 'Groepen meten',
  phases: {
    read: 'model en groepen lezen',
    practice: 'huidige praktijk tellen',
    compare: 'groepen vergelijken',
    proxies: 'kenmerken zoeken die voor een groep staan',
    clusters: 'zoeken zonder groepskenmerken',
    save: 'bewaren',
  },
  measuredBy: (by: string, at: string) => `Gemeten door ${by}, ${at}.`,
  staleTitle: 'Deze meting is niet meer van nu',
  stale: (model: string, capacity: string) =>
    `Zij hoort bij ${model} met ruimte voor ${capacity} dossiers, of bij andere gegevens of eisen dan nu. Meet opnieuw.`,
  learned: 'Het model leerde ook van de gelote dossiers. Daarom ziet het er hier beter uit dan het is.',
  noRandomTitle: 'Er is geen geloot dossier met een uitkomst',
  noRandom:
    'Wie ten onrechte wordt onderzocht, is dan niet te meten. Alleen wie het model kiest en de huidige praktijk staan hieronder.',
  unknownGroup: 'onbekend',
  otherGroups: 'overige',
  fewerThan: (n: string) => `minder dan ${n}`,
  notShown: 'niet getoond',

  summaryTitle: 'Wat er uitkomt',
  summary: (differences: string, equal: string, undecided: string, small: string) =>
    `${differences} verschillen aangetoond, ${equal} gelijk binnen marge, ${undecided} onbeslist, ${small} te klein.`,
  ofModel: 'Model',
  ofPractice: 'Huidige praktijk',
  source: 'Waarvan',
  undecidedMeans:
    'Onbeslist is geen ‘gelijk’: er zijn te weinig dossiers om een verschil te zien of uit te sluiten. Te klein: minder dan',
  smallestMeans: (n: string, margin: string) =>
    `${n} dossiers in de groep of in de rest. Gelijk: niet meer dan ${margin} procentpunt uit elkaar, en niet meer dan een vijfde van het gemiddelde.`,
  familyMeans: (attributes: string, intersections: string) =>
    `Alle vergelijkingen van deze meting zijn samen gecorrigeerd: alle maten van het model en de praktijk, alle kenmerken en alle combinaties van twee kenmerken (Benjamini-Hochberg met gewichten: ${attributes} voor de kenmerken, ${intersections} voor de combinaties). Verschilt er in werkelijkheid niets, dan wijzen hoogstens 5 van de 100 metingen toch een verschil aan. De schattingen per groep, het zoeken zonder groepskenmerken en de medewerkers hebben elk een eigen correctie.`,
  hiddenMeans: (n: string) =>
    `Van een groep van minder dan ${n} dossiers staan er geen aantallen. Soms ook niet van een andere groep, omdat de kleine anders is uit te rekenen. Wat een grotere groep telt, zoals 3 gekozen van 120, staat er wel: zonder dat is er geen deel te zien.`,
  verdicts: {
    difference: 'verschil aangetoond',
    'equal-within-margin': 'gelijk binnen marge',
    undecided: 'onbeslist',
    'too-small': 'te klein',
  },

  measuresTitle: 'Maten per groep',
  attribute: 'Kenmerk',
  measureLabel: 'Maat',
  measures: {
    selected: { name: 'Gekozen', says: 'gekozen door het model, van alle dossiers om uit te kiezen' },
    wronglySelected: {
      name: 'Ten onrechte gekozen',
      says: 'door het model gekozen en toch rechtmatig, van alle gelote dossiers van de groep',
    },
    falsePositive: {
      name: 'Ten onrechte, van de rechtmatige',
      says: 'gekozen, van de gelote dossiers die rechtmatig zijn',
    },
    falseNegative: { name: 'Gemist', says: 'niet gekozen, van de gelote dossiers die onrechtmatig zijn' },
    precision: { name: 'Trefkans', says: 'onrechtmatig, van de gelote dossiers die het model kiest' },
    baseRate: { name: 'Onrechtmatig in werkelijkheid', says: 'onrechtmatig, van alle gelote dossiers' },
    practiceInvestigated: { name: 'Onderzocht', says: 'onderzocht anders dan door loting, van alle dossiers' },
    practiceWrongly: {
      name: 'Ten onrechte onderzocht',
      says: 'onderzocht anders dan door loting en rechtmatig, van alle dossiers',
    },
    practicePrecision: {
      name: 'Trefkans van de praktijk',
      says: 'onrechtmatig, van de dossiers die anders dan door loting zijn onderzocht',
    },
  } satisfies Record<GroupMeasure, MeasureWords>,
  chartTitle: (source: string, measure: string) => `${source}: ${measure}`,
  chartSentence: (says: string) =>
    `Per groep het deel dat is ${says}, met een interval van 95 %. De aantallen staan erachter.`,
  practiceSince: (dossiers: string, from: string) =>
    `Geteld per dossier: ${dossiers} dossiers, onderzoeken vanaf ${from}.`,
  noPractice: 'De huidige praktijk is niet te meten: er is geen kwartaallevering met dossiers en onderzoeken.',
  empty0: 'Van geen enkele groep is hiervan iets bekend.',
  group: 'Groep',
  counts: 'Aantal',
  share: 'Deel',
  interval: 'Interval 95 %',
  difference: 'Verschil met de rest (procentpunt)',
  ratio: 'Verhouding',
  adjustedP: 'p (gecorrigeerd)',
  verdict: 'Oordeel',
  needed: 'Nodig per groep',
  below001: '< 0,001',
  calibrationTitle: 'Kloppen de schattingen per groep?',
  calibrationSentence:
    'Op de gelote dossiers, nadat alle schattingen samen met één stap kloppend zijn gemaakt. Buiten het interval: ook als u rekening houdt met het aantal groepen.',
  predicted: 'Geschat',
  observed: 'Gevonden',
  outside: 'Buiten interval',
  yes: 'ja',
  no: 'nee',
  of100: 'van de 100',

  chainTitle: 'De hele keten',
  chainGroup: 'Groep',
  chainSentence: (group: string, first: string, last: string, step: string) =>
    `Van alle dossiers is ${first} van de groep ${group}; bij de stap ‘${step}’ is dat ${last}. Groeit het deel bij een stap, dan kan daar scheefheid bijkomen; kijk of de intervallen elkaar overlappen.`,
  chainDates: 'Alle dossiers en de keuze van het model zijn van nu. De andere stappen zijn van de huidige praktijk.',
  chainUnknown: 'niet bekend',
  step: 'Stap',
  total: 'Samen',
  steps: {
    population: 'Alle dossiers',
    model: 'Gekozen door model',
    manual: 'Gekozen door mensen',
    investigated: 'Onderzocht',
    found: 'Onrechtmatig bevonden',
    measure: 'Verlaging of boete',
    upheld: 'Bezwaar gegrond',
  },

  proxiesTitle: 'Kenmerken die voor een groep staan',
  proxiesNone: 'Geen kenmerk verraadt een groep sterker dan de grens.',
  proxiesWhat: (scanned: string) =>
    `Gekeken naar ${scanned} combinaties van een kenmerk en een groep. Een AUC van 0,5 is raden, 1 is zeker weten. Boven 0,6 voor één kenmerk, of boven 0,7 voor alle samen, kan een model op de groep sturen zonder die te kennen.`,
  feature: 'Kenmerk van het model',
  together: 'alle kenmerken samen',
  strength: 'AUC',
  flagged: 'Boven de grens',

  clustersTitle: 'Gezocht zonder groepskenmerken',
  clustersWhat:
    'Dossiers die op elkaar lijken, en waarbij het model zich vaker of minder vaak vergist dan bij de rest. Gevonden op de helft van de gelote dossiers, getoetst op de andere helft.',
  cluster: (n: string) => `Groep ${n}`,
  clusterErrs: (own: string, others: string) => `Het model vergist zich bij ${own}; bij de rest bij ${others}.`,
  clusterMark: (label: string, mean: string, others: string) => `${label}: gemiddeld ${mean}, bij de rest ${others}`,
  clusterOne: 'Er is geen groep gevonden die zich laat onderscheiden.',
  caseworkersTitle: 'Medewerkers naast elkaar',
  caseworkersWhat:
    'Wat onderzoeken opleverden per medewerker, loting niet meegeteld, tegen die van alle anderen. Codes, geen namen. Een verschil kan ook komen door andere dossiers.',
  caseworkersSmall: (count: string, n: string) =>
    `${count === '1' ? '1 medewerker heeft' : `${count} medewerkers hebben`} minder dan ${n} onderzoeken met een uitkomst: te klein voor een oordeel.`,
  caseworker: 'Medewerker',
  refused: {
    'no-random': 'Niet te meten: er is geen geloot dossier met een uitkomst.',
    'few-errors': 'Niet te meten: er zijn te weinig gelote dossiers, of te weinig vergissingen van het model daarin.',
    'no-caseworkers': 'Niet te meten: geen enkele levering zegt welke medewerker om een onderzoek vroeg.',
    'no-investigations': 'Niet te meten: er is geen kwartaallevering met onderzoeken.',
  } satisfies Record<GroupsRefusal, string>,
  points: (value: string) => `${value} procentpunt`,
  range: (low: string, high: string) => `(${low} tot ${high})`,
};

const en: typeof nl = {
  notice:
    'Equal hit rates per group can clear a lopsided system. Look at the whole chain: who is chosen, who is wrongly investigated, and who gets a sanction.',
  emptyTitle: 'There is no model to assess yet',
  empty: 'First train models. You can ask for permission already: somebody else has to give it.',
  toTrain: 'Go to Train',
  measureTitle: 'Measure',
  measure: 'Measure groups',
  measureAgain: 'Measure again',
  measureWhat: (model, capacity) =>
    `Model: ${model}, with capacity for ${capacity} case files. What you measure goes into the log.`,
  mayNot: 'You can measure as soon as an open permission names you.',
  nothing: 'Nothing was measured yet. Ask for permission above, have somebody else give it, and then measure.',
  measuring: 'Measuring groups',
  phases: {
    read: 'reading model and groups',
    practice: 'counting the present practice',
    compare: 'comparing groups',
    proxies: 'looking for features that stand for a group',
    clusters: 'looking without group attributes',
    save: 'saving',
  },
  measuredBy: (by, at) => `Measured by ${by}, ${at}.`,
  staleTitle: 'This measurement is not of the present',
  stale: (model, capacity) =>
    `It belongs to ${model} with capacity for ${capacity} case files, or to other data or requirements than now. Measure again.`,
  learned: 'The model learned from the random case files too. It therefore looks better here than it is.',
  noRandomTitle: 'There is no random case file with an outcome',
  noRandom:
    'Who is wrongly investigated cannot be measured then. Only whom the model chooses and the present practice are below.',
  unknownGroup: 'unknown',
  otherGroups: 'other',
  fewerThan: (n) => `fewer than ${n}`,
  notShown: 'not shown',

  summaryTitle: 'What comes out',
  summary: (differences, equal, undecided, small) =>
    `${differences} differences shown, ${equal} equal within margin, ${undecided} undecided, ${small} too small.`,
  ofModel: 'Model',
  ofPractice: 'Present practice',
  source: 'Of what',
  undecidedMeans:
    'Undecided is not ‘equal’: there are too few case files to see a difference or to rule one out. Too small: fewer than',
  smallestMeans: (n, margin) =>
    `${n} case files in the group or in the rest. Equal: no more than ${margin} percentage points apart, and no more than a fifth of the average.`,
  familyMeans: (attributes, intersections) =>
    `All comparisons of this measurement are corrected together: all measures of the model and the practice, all attributes and all pairs of attributes (Benjamini-Hochberg with weights: ${attributes} for the attributes, ${intersections} for the pairs). Where nothing differs in truth, at most 5 in 100 measurements call something a difference all the same. The estimates per group, the search without group attributes and the caseworkers each have a correction of their own.`,
  hiddenMeans: (n) =>
    `Of a group of fewer than ${n} case files there are no counts. Sometimes not of another group either, as the small one would follow from it. What a larger group has, such as 3 chosen of 120, is there: without it no share can be seen.`,
  verdicts: {
    difference: 'difference shown',
    'equal-within-margin': 'equal within margin',
    undecided: 'undecided',
    'too-small': 'too small',
  },

  measuresTitle: 'Measures per group',
  attribute: 'Attribute',
  measureLabel: 'Measure',
  measures: {
    selected: { name: 'Chosen', says: 'chosen by the model, of all case files to choose from' },
    wronglySelected: {
      name: 'Wrongly chosen',
      says: 'chosen by the model and lawful all the same, of all random case files of the group',
    },
    falsePositive: { name: 'Wrongly, of the lawful', says: 'chosen, of the random case files that are lawful' },
    falseNegative: { name: 'Missed', says: 'not chosen, of the random case files that are unlawful' },
    precision: { name: 'Hit rate', says: 'unlawful, of the random case files that the model chooses' },
    baseRate: { name: 'Unlawful in truth', says: 'unlawful, of all random case files' },
    practiceInvestigated: { name: 'Investigated', says: 'investigated other than by lot, of all case files' },
    practiceWrongly: {
      name: 'Wrongly investigated',
      says: 'investigated other than by lot and lawful, of all case files',
    },
    practicePrecision: {
      name: 'Hit rate of the practice',
      says: 'unlawful, of the case files investigated other than by lot',
    },
  },
  chartTitle: (source, measure) => `${source}: ${measure}`,
  chartSentence: (says) => `Per group the share that is ${says}, with an interval of 95%. The counts stand behind it.`,
  practiceSince: (dossiers, from) => `Counted by case file: ${dossiers} case files, investigations from ${from}.`,
  noPractice:
    'The present practice cannot be measured: there is no quarterly delivery with case files and investigations.',
  empty0: 'Nothing of this is known of any group.',
  group: 'Group',
  counts: 'Count',
  share: 'Share',
  interval: 'Interval 95%',
  difference: 'Difference with the rest (percentage points)',
  ratio: 'Ratio',
  adjustedP: 'p (corrected)',
  verdict: 'Verdict',
  needed: 'Needed per group',
  below001: '< 0.001',
  calibrationTitle: 'Are the estimates right in each group?',
  calibrationSentence:
    'On the random case files, after all estimates together were made right by one step. Outside the interval: also when the number of groups is taken into account.',
  predicted: 'Estimated',
  observed: 'Found',
  outside: 'Outside interval',
  yes: 'yes',
  no: 'no',
  of100: 'in 100',

  chainTitle: 'The whole chain',
  chainGroup: 'Group',
  chainSentence: (group, first, last, step) =>
    `Of all case files ${first} is of the group ${group}; at the step ‘${step}’ that is ${last}. Where the share grows at a step, the step may add to it; see whether the intervals overlap.`,
  chainDates: 'All case files and the choice of the model are of now. The other steps are of the present practice.',
  chainUnknown: 'not known',
  step: 'Step',
  total: 'Together',
  steps: {
    population: 'All case files',
    model: 'Chosen by the model',
    manual: 'Chosen by people',
    investigated: 'Investigated',
    found: 'Found unlawful',
    measure: 'Reduction or fine',
    upheld: 'Objection upheld',
  },

  proxiesTitle: 'Features that stand for a group',
  proxiesNone: 'No feature gives a group away more than the limit.',
  proxiesWhat: (scanned) =>
    `Looked at ${scanned} pairs of a feature and a group. An AUC of 0.5 is a guess, 1 is certainty. Above 0.6 for one feature, or above 0.7 for all together, a model can steer by the group without knowing it.`,
  feature: 'Feature of the model',
  together: 'all features together',
  strength: 'AUC',
  flagged: 'Above the limit',

  clustersTitle: 'Looked for without group attributes',
  clustersWhat:
    'Case files that look alike, for which the model errs more or less often than for the rest. Found on half of the random case files, tested on the other half.',
  cluster: (n) => `Group ${n}`,
  clusterErrs: (own, others) => `The model errs for ${own}; of the rest for ${others}.`,
  clusterMark: (label, mean, others) => `${label}: ${mean} on average, ${others} for the rest`,
  clusterOne: 'No group was found that can be told apart.',
  caseworkersTitle: 'Caseworkers side by side',
  caseworkersWhat:
    'What investigations found per caseworker, the lot left out, against those of all others. Codes, no names. A difference may also come from other case files.',
  caseworkersSmall: (count, n) =>
    `${count === '1' ? '1 caseworker has' : `${count} caseworkers have`} fewer than ${n} investigations with an outcome: too small for a verdict.`,
  caseworker: 'Caseworker',
  refused: {
    'no-random': 'Cannot be measured: there is no random case file with an outcome.',
    'few-errors': 'Cannot be measured: there are too few random case files, or too few errors of the model among them.',
    'no-caseworkers': 'Cannot be measured: no delivery says which caseworker asked for an investigation.',
    'no-investigations': 'Cannot be measured: there is no quarterly delivery with investigations.',
  },
  points: (value) => `${value} percentage points`,
  range: (low, high) => `(${low} to ${high})`,
};

export const text = { nl, en };
