/**
 * The control matrix: what must hold before a ranking of real people may be used. Each check belongs to one gate; a gate holds when all
 * its checks do, and production is closed until all gates hold. Nothing here is a legal opinion: whoever declares or signs answers for it.
 *
 * Sources: the control matrix, four eyes, trial run and hit rate of source 001; the tests against a random sample of source 002; the bias
 * check of source 004; the conditions that the Dutch data protection authority set out in October 2024 (`ap`).
 */
export const gateIds = [
  'purpose',
  'dpia',
  'criteria',
  'data',
  'features',
  'random',
  'steady',
  'bias',
  'residents',
  'ap',
  'matrix',
] as const;
export type GateId = (typeof gateIds)[number];

interface CheckKind {
  readonly gate: GateId;
  /**
   * `measured`: the vault itself tells. `declared`: somebody says so by name, with where to find the proof and a date on which it is
   * looked at again.
   */
  readonly by: 'measured' | 'declared';
  /** A measured check that fails may be passed with an explanation by name; without this there is no way round. */
  readonly explainable: boolean;
}

const measured = (gate: GateId) => ({ gate, by: 'measured', explainable: false }) as const;
const explainable = (gate: GateId) => ({ gate, by: 'measured', explainable: true }) as const;
const declared = (gate: GateId) => ({ gate, by: 'declared', explainable: false }) as const;

/** Every check in the order of the matrix. */
export const checkKinds = {
  purposeRecorded: measured('purpose'),

  dpiaAdopted: declared('dpia'),
  officerAdvice: declared('dpia'),

  criteriaBefore: explainable('criteria'),
  criteriaMet: measured('criteria'),

  dataJudged: measured('data'),
  dataPresent: measured('data'),

  featuresJustified: measured('features'),
  // Source 001 has the checks on time travel done by two people.
  featuresKnown: explainable('features'),
  featuresLeak: explainable('features'),

  randomMeasured: measured('random'),
  randomApart: explainable('random'),

  rerunIdentical: measured('steady'),
  listSteady: explainable('steady'),
  driftNone: explainable('steady'),
  notExpired: measured('steady'),

  biasMeasured: measured('bias'),
  biasExplained: measured('bias'),
  // Undecided is no proof that groups are treated alike: somebody has to say so, and why that is borne.
  biasUndecided: explainable('bias'),
  biasOnTime: measured('bias'),

  residentsInformed: declared('residents'),
  residentsObject: declared('residents'),

  discriminationCountered: declared('ap'),
  humanDecides: declared('ap'),
  noOtherEffects: declared('ap'),
  selectionKnowable: declared('ap'),

  trialRun: declared('matrix'),
  signedByTwo: measured('matrix'),
} satisfies Readonly<Record<string, CheckKind>>;

export type CheckId = keyof typeof checkKinds;
export const checkIds = Object.keys(checkKinds) as readonly CheckId[];

/** The checks that somebody declares. */
export const declaredChecks = checkIds.filter((id) => checkKinds[id].by === 'declared');

/** Months within which a declaration must be looked at again; a data protection assessment is renewed every three years at the latest. */
export const reviewMonths = (check: CheckId): number => (checkKinds[check].gate === 'dpia' ? 36 : 12);

/** Fewer characters explain or declare nothing that anybody can be held to. */
export const LEAST_STATEMENT = 20;

/** Whether words are long enough to be kept under somebody's name. */
export const isStatement = (words: string): boolean => words.trim().length >= LEAST_STATEMENT;

/**
 * `holds`: what was measured or declared is in order. `explained`: what was measured is not, and somebody says by name why it may be used
 * all the same. `expired`: it was in order until its review date. `open`: not in order.
 */
export type CheckState = 'holds' | 'explained' | 'expired' | 'open';

export const isPassed = (state: CheckState): boolean => state === 'holds' || state === 'explained';
