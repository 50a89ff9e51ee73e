const nl = {
  falsePositiveRate: 'ten onrechte aangewezen, % van de rechtmatige',
  truePositiveRate: 'terecht aangewezen, %',
  byLot: 'loten',
  auc: (name: string, value: string, interval: string) => `${name}: AUC ${value} (${interval})`,
  estimated: 'geschat, %',
  found: 'gevonden, %',
  calibrationGroup: (estimated: string, found: string, counts: string) =>
    `geschat ${estimated}, gevonden ${found} (${counts})`,
  selected: 'geselecteerd, % van de dossiers',
  foundShare: 'gevonden, % van alle onrechtmatige',
  capacity: (n: string) => `ruimte: ${n}`,
  liftAt: (name: string, selected: string, recall: string) =>
    `${name}: bij ${selected} geselecteerd ${recall} gevonden`,
  score: 'schatting, van de 100',
  shareOfGroup: '% van de groep',
  lawful: (n: string) => `rechtmatig (n = ${n})`,
  unlawful: (n: string) => `onrechtmatig (n = ${n})`,
  average: (n: string) => `gemiddeld ${n}`,
  cutoff: (n: string) => `grens ${n}`,
  of100: 'geschat aantal van de 100',
  raises: 'verhoogt',
  lowers: 'verlaagt',
};

const en: typeof nl = {
  falsePositiveRate: 'wrongly flagged, % of the lawful',
  truePositiveRate: 'rightly flagged, %',
  byLot: 'by lot',
  auc: (name, value, interval) => `${name}: AUC ${value} (${interval})`,
  estimated: 'estimated, %',
  found: 'found, %',
  calibrationGroup: (estimated, found, counts) => `estimated ${estimated}, found ${found} (${counts})`,
  selected: 'selected, % of the case files',
  foundShare: 'found, % of all unlawful',
  capacity: (n) => `capacity: ${n}`,
  liftAt: (name, selected, recall) => `${name}: ${recall} found when ${selected} are selected`,
  score: 'estimate, in 100',
  shareOfGroup: '% of the group',
  lawful: (n) => `lawful (n = ${n})`,
  unlawful: (n) => `unlawful (n = ${n})`,
  average: (n) => `average ${n}`,
  cutoff: (n) => `cut-off ${n}`,
  of100: 'estimated number in 100',
  raises: 'raises',
  lowers: 'lowers',
};

export const text = { nl, en };
