import type { SetupPart } from '../store.ts';

const nl = {
  title: 'Vooraf instellen',
  why: 'Alles heeft gewone waarden: u hoeft niets in te stellen. Wat u verandert, geldt vanaf de volgende training.',
  names: {
    rules: 'Regels',
    classing: 'Klassen',
    card: 'Deskundigenkaart',
    profile: 'Enkelvoudig profiel',
  } satisfies Record<SetupPart, string>,
  whats: {
    rules: 'Hoe RuleFit naar regels zoekt.',
    classing: 'Hoe de scorekaart kenmerken indeelt.',
    card: 'Vragen met punten, van deskundigen.',
    profile: 'Eén criterium, van deskundigen.',
  } satisfies Record<SetupPart, string>,
  loading: 'Bezig met laden…',
  usual: 'gewone instellingen',
  changed: (n: string) => (n === '1' ? '1 keuze aangepast' : `${n} keuzes aangepast`),
  indicators: (n: string, edited: string) => `${n} kenmerken, ${edited} aangepast`,
  mayLeak: (n: string) => (n === '1' ? '1 kenmerk zegt te veel' : `${n} kenmerken zeggen te veel`),
  noCard: 'nog geen kaart',
  card: (title: string, questions: string) =>
    questions === '1' ? `‘${title}’, 1 vraag` : `‘${title}’, ${questions} vragen`,
  noProfile: 'nog geen profiel',
  profile: (name: string) => `‘${name}’`,
  absent: 'vraagt naar iets dat niet is geleverd',
  unsaved: 'niet bewaard',
  unavailable: 'nu niet te openen',
  open: 'Openen',
  close: 'Sluiten',
  openNamed: (name: string) => `Openen: ${name}`,
  closeNamed: (name: string) => `Sluiten: ${name}`,
  keeps: 'Wat u niet bewaart, blijft hier staan tot u de kluis vergrendelt.',
};

const en: typeof nl = {
  title: 'Set up beforehand',
  why: 'Everything has usual values: you need not set anything. What you change counts from the next training.',
  names: { rules: 'Rules', classing: 'Classes', card: 'Expert card', profile: 'Single profile' },
  whats: {
    rules: 'How RuleFit looks for rules.',
    classing: 'How the scorecard puts features in classes.',
    card: 'Questions with points, by experts.',
    profile: 'One criterion, by experts.',
  },
  loading: 'Loading…',
  usual: 'usual settings',
  changed: (n) => (n === '1' ? '1 choice changed' : `${n} choices changed`),
  indicators: (n, edited) => `${n} features, ${edited} edited`,
  mayLeak: (n) => (n === '1' ? '1 feature says too much' : `${n} features say too much`),
  noCard: 'no card yet',
  card: (title, questions) => (questions === '1' ? `‘${title}’, 1 question` : `‘${title}’, ${questions} questions`),
  noProfile: 'no profile yet',
  profile: (name) => `‘${name}’`,
  absent: 'asks for something that was not delivered',
  unsaved: 'not kept',
  unavailable: 'cannot be opened now',
  open: 'Open',
  close: 'Close',
  openNamed: (name) => `Open: ${name}`,
  closeNamed: (name) => `Close: ${name}`,
  keeps: 'What you do not keep stays here until you lock the vault.',
};

export const text = { nl, en };
