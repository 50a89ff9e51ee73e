const nl = {
  show: 'Toon',
  showSecret: (label: string) => `Toon ${label}`,
  otherFile: 'Ander bestand…',
  cancel: 'Annuleren',
  close: 'Sluiten',
  stop: 'Stoppen',
  loading: 'Bezig met laden…',
  chart: 'Grafiek',
  table: 'Tabel',
  viewOf: (title: string) => `Weergave van ${title}`,
  errorCode: 'Code',
  timeUnknown: 'resterende tijd nog niet bekend',
  timeLeft: (time: string) => `nog ${time}`,
  busySince: (time: string) => `${time} bezig`,
  printedPart: (shown: string, total: string) =>
    `Op papier staan de eerste ${shown} van ${total} regels. Bewaar de lijst als bestand voor het geheel.`,
  jobEnds: { done: 'klaar', failed: 'niet gelukt', cancelled: 'gestopt' },
  verdicts: {
    difference: 'verschil aangetoond',
    'equal-within-margin': 'gelijk binnen marge',
    undecided: 'onbeslist',
  },
  verdictTitles: {
    difference: 'Verschil aangetoond',
    'equal-within-margin': 'Gelijk binnen marge',
    undecided: 'Onbeslist',
  },
};

const en: typeof nl = {
  show: 'Show',
  showSecret: (label) => `Show ${label}`,
  otherFile: 'Other file…',
  cancel: 'Cancel',
  close: 'Close',
  stop: 'Stop',
  loading: 'Loading…',
  chart: 'Chart',
  table: 'Table',
  viewOf: (title) => `View of ${title}`,
  errorCode: 'Code',
  timeUnknown: 'remaining time not yet known',
  timeLeft: (time) => `${time} left`,
  busySince: (time) => `${time} so far`,
  printedPart: (shown, total) =>
    `On paper are the first ${shown} of ${total} lines. Save the list as a file for the whole.`,
  jobEnds: { done: 'done', failed: 'failed', cancelled: 'stopped' },
  verdicts: {
    difference: 'difference shown',
    'equal-within-margin': 'equal within margin',
    undecided: 'undecided',
  },
  verdictTitles: {
    difference: 'Difference shown',
    'equal-within-margin': 'Equal within margin',
    undecided: 'Undecided',
  },
};

export const text = { nl, en };
