import type { AssessTab } from './store.ts';

const nl = {
  title: 'Toetsen: werkt het?',
  why: 'U vergelijkt met loten. Eerst de trefkans van wat u nu doet, dan uw eisen, dan wat een model daarvan haalt.',
  parts: 'Onderdelen van Toetsen',
  tabs: {
    routes: 'Trefkans',
    criteria: 'Eisen',
    model: 'Model',
    stability: 'Stabiliteit',
    chosen: 'Wie is onderzocht',
    groups: 'Groepen',
    drift: 'Verloop',
    gates: 'Poorten',
  } satisfies Record<AssessTab, string>,
  openRoutes: 'Alleen de vergelijking met loten is eerlijk. Leg daarna vast wat een model moet laten zien.',
  openCriteria: 'Leg de eisen vast vóór u de uitkomsten van een model ziet.',
  lockedCriteria: (version: number) =>
    `De eisen liggen vast (versie ${version}). Wat een model laat zien, wordt hieraan getoetst.`,
  toCriteria: 'Naar Eisen',
  openChosen: 'Corrigeren kan alleen voor wat is gemeten. Vertrouw de loting.',
  openGroups: 'Meet met toestemming, kijk naar de hele keten en leg elk verschil uit.',
  openGates: 'Zolang een poort dicht is, wijst het model niemand aan.',
  openGatesPractice: 'In een oefenkluis is geen poort dicht. In een echte kluis wel.',
  openDrift: 'Meet het verloop na elke levering, ook als u niet opnieuw traint.',
  openStability: 'Kijk hoe vast de lijst ligt vóór u de lijst zelf bekijkt.',
};

const en: typeof nl = {
  title: 'Assess: does it work?',
  why: 'You compare with drawing lots. First the hit rate of what you do now, then your requirements, then how a model meets them.',
  parts: 'Parts of Assess',
  tabs: {
    routes: 'Hit rate',
    criteria: 'Requirements',
    model: 'Model',
    stability: 'Stability',
    chosen: 'Who was investigated',
    groups: 'Groups',
    drift: 'Drift',
    gates: 'Gates',
  },
  openRoutes: 'Only the comparison with drawing lots is fair. Then record what a model must show.',
  openCriteria: 'Record the requirements before you see the results of a model.',
  lockedCriteria: (version) =>
    `The requirements are recorded (version ${version}). What a model shows is held against them.`,
  toCriteria: 'Go to Requirements',
  openChosen: 'Only what was measured can be corrected for. Trust the lot.',
  openGroups: 'Measure with permission, look at the whole chain and explain each difference.',
  openGates: 'As long as a gate is closed, the model does not point at anybody.',
  openGatesPractice: 'In a practice vault no gate is closed. In a real vault it is.',
  openDrift: 'Measure drift after each delivery, also when you do not train again.',
  openStability: 'See how firm the list is before you look at the list itself.',
};

export const tabText = { nl, en };
