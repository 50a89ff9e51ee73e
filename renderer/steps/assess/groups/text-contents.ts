const nl = {
  label: 'Onderdelen van deze pagina',
  nothing: 'niets',
  explained: (counts: string) => `${counts} uitgelegd`,
  measures: 'elke groep tegen de rest',
  chain: 'van alle dossiers tot bezwaar',
  proxies: (count: string) => `${count} boven de grens`,
  outside: (count: string) => `${count} buiten het interval`,
  differences: (count: string) => `${count} verschillen aangetoond`,
  notMeasured: 'niet te meten',
  trials: 'een wijziging proberen',
  tables: 'afgeronde tabellen',
};

const en: typeof nl = {
  label: 'Parts of this page',
  nothing: 'nothing',
  explained: (counts) => `${counts} explained`,
  measures: 'each group against the rest',
  chain: 'from all case files to objection',
  proxies: (count) => `${count} above the limit`,
  outside: (count) => `${count} outside the interval`,
  differences: (count) => `${count} differences shown`,
  notMeasured: 'cannot be measured',
  trials: 'trying a change',
  tables: 'rounded tables',
};

export const contentsText = { nl, en };
