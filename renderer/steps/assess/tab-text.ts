import type { AssessTab } from './store.ts';

const nl = {
  title: 'Toetsen: werkt het?',
  why: 'U vergelijkt met loten. Eerst de trefkans van wat u nu doet, dan uw eisen, dan wat een model daarvan haalt.',
  parts: 'Onderdelen van Toetsen',
  tabs: { routes: 'Trefkans', criteria: 'Eisen', model: 'Model' } satisfies Record<AssessTab, string>,
  openRoutes: 'Alleen de vergelijking met loten is eerlijk. Leg daarna vast wat een model moet laten zien.',
  openCriteria: 'Leg de eisen vast vóór u de uitkomsten van een model ziet.',
  lockedCriteria: (version: number) =>
    `De eisen liggen vast (versie ${version}). Wat een model laat zien, wordt hieraan getoetst.`,
  toCriteria: 'Naar Eisen',
};

const en: typeof nl = {
  title: 'Assess: does it work?',
  why: 'You compare with drawing lots. First the hit rate of what you do now, then your requirements, then how a model meets them.',
  parts: 'Parts of Assess',
  tabs: { routes: 'Hit rate', criteria: 'Requirements', model: 'Model' },
  openRoutes: 'Only the comparison with drawing lots is fair. Then record what a model must show.',
  openCriteria: 'Record the requirements before you see the results of a model.',
  lockedCriteria: (version) =>
    `The requirements are recorded (version ${version}). What a model shows is held against them.`,
  toCriteria: 'Go to Requirements',
};

export const tabText = { nl, en };
