import { figuresEn, figuresNl } from './text-figures.ts';
import { reasonsEn, reasonsNl } from './text-reasons.ts';

const nl = {
  ...figuresNl,
  ...reasonsNl,
  loading: 'De meting wordt opgehaald.',
  notice:
    'Wie onderzocht is, was een keuze. Kiest men vooral waar vaak iets mis is, dan lijkt er overal vaak iets mis: de voorspelling bevestigt zichzelf.',
  emptyTitle: 'Nog niet gemeten wie is onderzocht',
  emptyWhat:
    'Het programma leert uit de kwartalen in de kluis wie na een peildatum is gekozen voor onderzoek. Daarmee rekent het de trefkans van de gekozen dossiers om naar alle dossiers, en zet die naast de loting.',
  emptyWhen: 'Nodig: minstens twee peildata, berekende kenmerken en kenmerken in gebruik (stap Voorbereiden).',
  toIntake: 'Naar Gegevens',
  measure: 'Meten',
  measureAgain: 'Opnieuw meten',
  measuring: 'Bezig met meten',
  phases: {
    cases: 'Dossiers en onderzoeken verzamelen',
    features: 'Kenmerken berekenen, zoals bekend op elke peildatum',
    fit: 'Leren wie is gekozen',
    save: 'Uitkomsten bewaren',
  },
  measured: (by: string, at: string) => `Gemeten door ${by} op ${at}`,
  counted: (dossiers: string, different: string, quarters: string) =>
    `${dossiers} keer telt een dossier op een peildatum mee (${different} verschillende dossiers), met de onderzoeken die daarna begonnen, tot en met de volgende peildatum. Peildata in: ${quarters}.`,
  notAtRisk: (n: string) =>
    `${n === '1' ? '1 onderzoek telt' : `${n} onderzoeken tellen`} niet mee: het dossier was er op de peildatum ervoor nog niet.`,
  definition: (version: string) => `Onrechtmatig volgens definitie ${version}`,
  staleTitle: 'Deze meting is niet meer van nu',
  stale: 'Leveringen, kenmerken of de definitie van onrechtmatig zijn daarna veranderd. Meet opnieuw.',
  adviceTitle: 'Liefst leren en meten op geloot',
  advice:
    'Wegen maakt goed wat gemeten is, meer niet. Laat een model zo mogelijk leren van dossiers die door loting zijn gekozen, en meet altijd daarop. Wegen is er voor zolang dat nog niet kan.',
};

const en: typeof nl = {
  ...figuresEn,
  ...reasonsEn,
  loading: 'Fetching the measurement.',
  notice:
    'Who was investigated was a choice. When people mostly look where something is often wrong, something seems to be wrong everywhere: the prophecy fulfils itself.',
  emptyTitle: 'Not measured yet who was investigated',
  emptyWhat:
    'The program learns from the quarters in the vault who was chosen for an investigation after a reference date. With that it converts the hit rate of the chosen case files to all case files, and puts it beside the lot.',
  emptyWhen: 'Needed: at least two reference dates, computed features and features in use (step Prepare).',
  toIntake: 'Go to Data',
  measure: 'Measure',
  measureAgain: 'Measure again',
  measuring: 'Measuring',
  phases: {
    cases: 'Gathering case files and investigations',
    features: 'Computing features, as known on each reference date',
    fit: 'Learning who was chosen',
    save: 'Keeping the results',
  },
  measured: (by, at) => `Measured by ${by} on ${at}`,
  counted: (dossiers, different, quarters) =>
    `${dossiers} times a case file counts on a reference date (${different} different case files), with the investigations that started after it, up to and including the next reference date. Reference dates in: ${quarters}.`,
  notAtRisk: (n) =>
    `${n === '1' ? '1 investigation does' : `${n} investigations do`} not count: the case file was not there on the reference date before.`,
  definition: (version) => `Unlawful under definition ${version}`,
  staleTitle: 'This measurement is out of date',
  stale: 'Deliveries, features or the definition of unlawful have changed since. Measure again.',
  adviceTitle: 'Preferably learn from and measure on the lot',
  advice:
    'Weighing makes up for what was measured, nothing more. Where you can, let a model learn from case files that were drawn by lot, and always measure on those. Weighing is for as long as that is not possible yet.',
};

export const text = { nl, en };
