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

/** What counts until the analyst decides otherwise. */
export const defaultLabel: LabelDefinition = {
  unlawful: ['2', '3', '4', '5'],
  lawful: ['0', '1', '6'],
  causes: [],
  objection: 'lawful',
  words:
    'Onrechtmatig is: na het onderzoek is de uitkering herzien, beëindigd of teruggevorderd, of er is een boete opgelegd. ' +
    'Rechtmatig is: alles klopte, er was alleen een kleine correctie, of de inwoner kreeg geld na. ' +
    'Is het onderzoek afgebroken, is de aanvraag ingetrokken of loopt het onderzoek nog? Dan weten wij het niet. ' +
    'Krijgt de inwoner in bezwaar of beroep (deels) gelijk, dan telt de uitkomst als rechtmatig. ' +
    'Onrechtmatig betekent niet dat iemand met opzet iets verkeerd deed.',
};

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
  | { readonly kind: 'words'; readonly code: null };

/**
 * The first thing that is wrong with a definition, or null: a code that the layout does not have or that is in both lists, an outcome
 * that never tells anything, or words too short to explain it.
 * @param leastWords characters that an explanation needs
 */
export function labelProblem(definition: LabelDefinition, leastWords: number): LabelProblem | null {
  const { unlawful, lawful, causes, words } = definition;
  const codesOf = (column: string): readonly string[] =>
    Object.keys(sourceColumn(sourceTable('Onderzoeken'), column).codes ?? {});
  const outcomes = codesOf('uitkomst');
  for (const code of [...unlawful, ...lawful]) {
    if (!outcomes.includes(code)) return { kind: 'unknown-code', code };
    if (neverKnownOutcomes.includes(code)) return { kind: 'never-known', code };
    if (unlawful.includes(code) && lawful.includes(code)) return { kind: 'twice', code };
  }
  const strange = causes.find((cause) => !codesOf('oorzaak').includes(cause));
  if (strange !== undefined) return { kind: 'unknown-cause', code: strange };
  return words.trim().length < leastWords ? { kind: 'words', code: null } : null;
}
