const nl = {
  title: 'Wat uitleg nodig heeft',
  what: 'Elk verschil van het model heeft een uitleg nodig, met naam, voordat het gebruikt mag worden. De uitleg hoort bij deze meting en blijft in het dossier van het model.',
  none: 'Er is geen verschil dat uitleg nodig heeft. Onbeslist blijft onbeslist: kijk hieronder hoeveel dossiers er nodig zijn.',
  progress: (done: string, all: string) => `${done} van ${all} uitgelegd`,
  figure: (measure: string, group: string, own: string, others: string) =>
    `${measure}: ${group} ${own}, de anderen ${others}.`,
  calibration: (group: string, predicted: string, observed: string) =>
    `Schatting voor ${group}: ${predicted}, gevonden ${observed}.`,
  figureHidden: (measure: string, group: string) =>
    `${measure}: ${group} anders dan de anderen. De aantallen staan er niet: daaruit volgt het aantal van een kleine groep.`,
  calibrationHidden: (group: string) =>
    `Schatting voor ${group}: buiten het interval. De aantallen staan er niet: daaruit volgt het aantal van een kleine groep.`,
  proxy: (feature: string, attribute: string, auc: string) => `Staat voor ${attribute}: ${feature} (AUC tot ${auc}).`,
  cluster: (n: string, own: string, others: string) =>
    `Groep ${n}, gevonden zonder groepskenmerken: het model vergist zich bij ${own}, bij de rest bij ${others}.`,
  together: 'alle kenmerken samen',
  label: 'Waarom is dit er, en waarom is het redelijk?',
  least: (n: string) => `Minstens ${n} tekens.`,
  tooShort: (n: string) => `Schrijf minstens ${n} tekens.`,
  save: 'Uitleg bewaren',
  change: 'Uitleg veranderen',
  explain: 'Uitleggen',
  takeBack: 'Uitleg terugnemen',
  cancel: 'Annuleren',
  said: (by: string, at: string) => `${by}, ${at}`,
  mayNot: 'Uitleg geeft wie in deze kluis mag tekenen.',
  stale: 'Meet eerst opnieuw. Uitleg hoort bij een meting van nu.',
};

const en: typeof nl = {
  title: 'What needs an explanation',
  what: 'Each difference of the model needs an explanation, by name, before it may be used. The explanation belongs to this measurement and stays in the record of the model.',
  none: 'There is no difference that needs an explanation. Undecided stays undecided: see below how many case files are needed.',
  progress: (done, all) => `${done} of ${all} explained`,
  figure: (measure, group, own, others) => `${measure}: ${group} ${own}, the others ${others}.`,
  calibration: (group, predicted, observed) => `Estimate for ${group}: ${predicted}, found ${observed}.`,
  figureHidden: (measure, group) =>
    `${measure}: ${group} unlike the others. The counts are not there: the count of a small group would follow from them.`,
  calibrationHidden: (group) =>
    `Estimate for ${group}: outside the interval. The counts are not there: the count of a small group would follow from them.`,
  proxy: (feature, attribute, auc) => `Stands for ${attribute}: ${feature} (AUC up to ${auc}).`,
  cluster: (n, own, others) =>
    `Group ${n}, found without group attributes: the model errs for ${own}, of the rest for ${others}.`,
  together: 'all features together',
  label: 'Why is this so, and why is it reasonable?',
  least: (n) => `At least ${n} characters.`,
  tooShort: (n) => `Write at least ${n} characters.`,
  save: 'Save explanation',
  change: 'Change explanation',
  explain: 'Explain',
  takeBack: 'Take explanation back',
  cancel: 'Cancel',
  said: (by, at) => `${by}, ${at}`,
  mayNot: 'Who may sign in this vault explains.',
  stale: 'Measure again first. An explanation belongs to a measurement of now.',
};

export const explainText = { nl, en };
