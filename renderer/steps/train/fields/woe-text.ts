const nl = {
  woe: 'Gewicht (WOE)',
  moreOften: 'vaker raak',
  lessOften: 'minder vaak',
};

const en: typeof nl = {
  woe: 'Weight (WOE)',
  moreOften: 'more hits',
  lessOften: 'fewer',
};

export const woeText = { nl, en };
