const nl = {
  title: 'In punten van de scorekaart',
  why: (total: string) =>
    `Dit dossier heeft ${total} punten. Meer punten: vaker rechtmatig. De kenmerken die het meeste kosten, staan bovenaan.`,
  characteristic: 'Kenmerk en klasse',
  points: 'Punten',
  against: 'Tegenover de gunstigste klasse',
  cost: (points: string) =>
    points === '1'
      ? 'kostte 1 punt tegenover de gunstigste klasse'
      : `kostte ${points} punten tegenover de gunstigste klasse`,
  costLittle: 'kostte minder dan een half punt',
  costNothing: 'staat in de gunstigste klasse',
  total: 'Samen',
  rounded: 'Elk getal is afgerond; samen kan een punt schelen.',
};

const en: typeof nl = {
  title: 'In points of the scorecard',
  why: (total) =>
    `This case file has ${total} points. More points: lawful more often. The characteristics that cost most come first.`,
  characteristic: 'Characteristic and class',
  points: 'Points',
  against: 'Against the best class',
  cost: (points) =>
    points === '1' ? 'cost 1 point against the best class' : `cost ${points} points against the best class`,
  costLittle: 'cost less than half a point',
  costNothing: 'is in the best class',
  total: 'Together',
  rounded: 'Each figure is rounded; together they may differ by a point.',
};

export const text = { nl, en };
