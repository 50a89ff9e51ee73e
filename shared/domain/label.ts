import type { LabelDefinition } from '../contract/prepare.ts';
import { OUTCOME } from './outcome.ts';
import { sourceColumn, sourceTable } from './source-tables.ts';

/** What is known of an investigation, in the codes of the table Onderzoeken; a date is days since 1970-01-01. */
export interface InvestigationResult {
  readonly uitkomst: string | null;
  readonly oorzaak: string | null;
  readonly status_rechtsmiddel: string | null;
  readonly datum_einde: number | null;
}

/** Outcomes that never tell whether the benefit was lawful: broken off and application withdrawn (METHOD 1). */
export const neverKnownOutcomes: readonly string[] = ['8', '9'];

/** Cause that the municipality does not know; the others say whose error it was. */
const UNKNOWN_CAUSE = '9';
const OBJECTION_UPHELD = '3';

/** A definition without its words: what the computer counts by. */
export type LabelCodes = Omit<LabelDefinition, 'words'>;

const codesOf = (column: string): Readonly<Record<string, string>> =>
  sourceColumn(sourceTable('Onderzoeken'), column).codes ?? {};

const either = new Intl.ListFormat('nl-NL', { type: 'disjunction' });

/** "herziening, terugvordering of boete": the words of codes of the layout, in its order. */
function saidOf(column: string, codes: readonly string[]): string {
  const words = Object.entries(codesOf(column)).filter(([code]) => codes.includes(code));
  return either.format(words.map(([, label]) => label));
}

const causeSentences = (causes: readonly string[]): readonly string[] => [
  `Dat geldt alleen bij deze oorzaak: ${saidOf('oorzaak', causes)}.`,
  'Bij een andere bekende oorzaak is het rechtmatig.',
  causes.includes(UNKNOWN_CAUSE)
    ? 'Staat er geen oorzaak bij, dan weten wij het niet.'
    : 'Is de oorzaak niet bekend, dan weten wij het niet.',
];

const objectionWords: Readonly<Record<LabelDefinition['objection'], string>> = {
  lawful: 'dan telt de uitkomst als rechtmatig',
  unknown: 'dan weten wij het niet',
  keep: 'dan blijft de uitkomst onrechtmatig',
};

/** A definition in plain Dutch, for residents and council, made from its codes. The analyst may write other words. */
export function wordsOf({ unlawful, lawful, causes, objection }: LabelCodes): string {
  const others = Object.keys(codesOf('uitkomst')).filter((code) => !unlawful.includes(code) && !lawful.includes(code));
  const running = 'oopt het onderzoek nog? Dan weten wij het niet.';
  return [
    `Onrechtmatig is: de uitkomst van het onderzoek is ${saidOf('uitkomst', unlawful)}.`,
    ...(causes.length === 0 ? [] : causeSentences(causes)),
    `Rechtmatig is: de uitkomst is ${saidOf('uitkomst', lawful)}.`,
    others.length === 0 ? `L${running}` : `Is de uitkomst ${saidOf('uitkomst', others)}, of l${running}`,
    `Krijgt de inwoner in bezwaar of beroep (deels) gelijk, ${objectionWords[objection]}.`,
    'Onrechtmatig betekent niet dat iemand met opzet iets verkeerd deed.',
  ].join(' ');
}

/** A definition with the words that its codes give. */
export const described = (codes: LabelCodes): LabelDefinition => ({ ...codes, words: wordsOf(codes) });

/** Whether two definitions count alike, whatever the order of their codes and whatever their words. */
export function sameCodes(a: LabelCodes, b: LabelCodes): boolean {
  const normal = ({ unlawful, lawful, causes, objection }: LabelCodes) =>
    JSON.stringify([unlawful.toSorted(), lawful.toSorted(), causes.toSorted(), objection]);
  return normal(a) === normal(b);
}

/** Whether the words were written for other codes: these changed since, and the words are neither new nor made from them. */
export const wordsLagBehind = (definition: LabelDefinition, before: LabelDefinition): boolean =>
  !sameCodes(definition, before) &&
  definition.words.trim() === before.words.trim() &&
  definition.words.trim() !== wordsOf(definition);

/** What counts until the analyst decides otherwise. */
export const defaultLabel: LabelDefinition = described({
  unlawful: ['2', '3', '4', '5'],
  lawful: ['0', '1', '6'],
  causes: [],
  objection: 'lawful',
});

/**
 * The outcome of one investigation under a definition, one of `OUTCOME`.
 *
 * Unknown: an investigation that still runs, an outcome in neither list, and a finding whose cause matters but is not known.
 * An objection that is under way leaves a finding as it is, because it does not suspend the decision (article 6:16 Awb); once upheld it
 * has the effect that the definition says. Where causes are named, a finding by any other known cause counts as lawful: the
 * municipality's own error is no unlawful benefit of the client, and a mistake is none where only culpable breaches count.
 */
export function labelOf(definition: LabelDefinition, result: InvestigationResult): 0 | 1 | 2 {
  const { uitkomst, datum_einde } = result;
  if (uitkomst === null || datum_einde === null) return OUTCOME.unknown;
  const isUnlawful = definition.unlawful.includes(uitkomst);
  const isLawful = definition.lawful.includes(uitkomst);
  if (isUnlawful === isLawful) return OUTCOME.unknown;
  return isLawful ? OUTCOME.lawful : labelOfFinding(definition, result);
}

function labelOfFinding(
  { causes, objection }: LabelDefinition,
  { oorzaak, status_rechtsmiddel }: InvestigationResult,
): 0 | 1 | 2 {
  if (status_rechtsmiddel === OBJECTION_UPHELD && objection !== 'keep')
    return objection === 'lawful' ? OUTCOME.lawful : OUTCOME.unknown;
  if (causes.length === 0 || (oorzaak !== null && causes.includes(oorzaak))) return OUTCOME.unlawful;
  return oorzaak === null || oorzaak === UNKNOWN_CAUSE ? OUTCOME.unknown : OUTCOME.lawful;
}

export type LabelProblem =
  | { readonly kind: 'unknown-code' | 'twice' | 'never-known' | 'unknown-cause'; readonly code: string }
  | { readonly kind: 'words' | 'words-unchanged'; readonly code: null };

/**
 * The first thing that is wrong with a definition, or null: a code that the layout does not have or that is in both lists, an outcome
 * that never tells anything, or words that are too short to explain it or that explain the definition before.
 * @param leastWords characters that an explanation needs
 * @param before the definition that this one takes the place of
 */
export function labelProblem(
  definition: LabelDefinition,
  leastWords: number,
  before: LabelDefinition,
): LabelProblem | null {
  const { unlawful, lawful, causes, words } = definition;
  const outcomes = Object.keys(codesOf('uitkomst'));
  for (const code of [...unlawful, ...lawful]) {
    if (!outcomes.includes(code)) return { kind: 'unknown-code', code };
    if (neverKnownOutcomes.includes(code)) return { kind: 'never-known', code };
    if (unlawful.includes(code) && lawful.includes(code)) return { kind: 'twice', code };
  }
  const strange = causes.find((cause) => !(cause in codesOf('oorzaak')));
  if (strange !== undefined) return { kind: 'unknown-cause', code: strange };
  if (words.trim().length < leastWords) return { kind: 'words', code: null };
  return wordsLagBehind(definition, before) ? { kind: 'words-unchanged', code: null } : null;
}
