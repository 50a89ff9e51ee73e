const nl = {
  title: 'Geldt de schatting voor iedereen?',
  instead: (recalibrated: string, mean: string) =>
    `Herijkt op de loting: gemiddeld ${recalibrated} van de 100 in plaats van ${mean}.`,
  range: (between: string) => `Met het interval van de loting ligt het gemiddelde ${between} van de 100.`,
  cannot:
    'Herijken kan niet: daarvoor is onderzoek door loting nodig, waarin minstens één dossier onrechtmatig was en niet elk dossier.',
  why: 'Het model leerde van onderzoeken die iemand heeft uitgekozen. Daar is meestal vaker iets mis dan bij iedereen samen. Wat daarvan is geleerd, geldt niet zomaar voor alle dossiers. De loting laat zien hoe vaak er echt iets mis is. Daarom is elke schatting bij Rangschikken en Dossier hierop herijkt. De volgorde van de dossiers verandert niet.',
  trained: 'Onrechtmatig in de training',
  level: 'Waar het model van uitgaat',
  levelWhy: (share: string) => `${share}, omdat dossiers meetellen naar de kolom gewicht`,
  random: 'Onrechtmatig in de loting',
  noRandom: 'geen onderzoek door loting met een bekende uitkomst',
  dossiers: 'Schatting vóór het herijken',
  meanOf: (mean: string, dossiers: string) => `gemiddeld ${mean}, over ${dossiers} dossiers`,
  share: (counts: string, share: string, interval: string) => `${counts} · ${share} (${interval})`,
  assumption:
    'De herijking neemt aan dat onrechtmatige dossiers in de training op die in de loting lijken, en rechtmatige ook. De grafiek laat zien of dat klopt.',
  chartTitle: 'IJking op de loting',
  asShown: 'Vóór het herijken',
  recalibrated: 'Herijkt',
  chartSentence: (n: string) =>
    `Op ${n} onderzoeken door loting, geschat door een model dat er niet van leerde. Op de stippellijn komt de schatting uit. Streep: interval van 95 %.`,
  estimates: 'Schatting, groep',
  estimated: 'Geschat',
  found: 'Gevonden',
  interval: 'Interval van 95 %',
  foundOf: 'Aantal',
};

const en: typeof nl = {
  title: 'Does the estimate hold for everybody?',
  instead: (recalibrated, mean) =>
    `Recalibrated to the random sample: ${recalibrated} in 100 on average, instead of ${mean}.`,
  range: (between) => `With the interval of the random sample the average lies ${between} in 100.`,
  cannot:
    'Recalibration is not possible: it takes random investigations, of which at least one was unlawful and not all.',
  why: 'The model learned from investigations that somebody chose. Something is usually wrong there more often than among everybody. What was learned from those does not simply hold for all case files. The random sample shows how often something is really wrong. That is why each estimate at Rank and Case file is recalibrated to it. The order of the case files does not change.',
  trained: 'Unlawful in the training',
  level: 'What the model takes it to be',
  levelWhy: (share) => `${share}, because case files count by the weight column`,
  random: 'Unlawful in the random sample',
  noRandom: 'no random investigations with a known outcome',
  dossiers: 'Estimate before recalibration',
  meanOf: (mean, dossiers) => `${mean} on average, over ${dossiers} case files`,
  share: (counts, share, interval) => `${counts} · ${share} (${interval})`,
  assumption:
    'Recalibration assumes that unlawful case files in the training resemble those in the random sample, and lawful ones too. The chart shows whether that holds.',
  chartTitle: 'Calibration on the random sample',
  asShown: 'Before recalibration',
  recalibrated: 'Recalibrated',
  chartSentence: (n) =>
    `On ${n} random investigations, estimated by a model that did not learn from them. On the broken line the estimate comes true. Line: 95% interval.`,
  estimates: 'Estimate, group',
  estimated: 'Estimated',
  found: 'Found',
  interval: '95% interval',
  foundOf: 'Count',
};

export const text = { nl, en };
