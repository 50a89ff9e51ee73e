import type { DrawnRoute } from '../../../shared/contract/assess-routes.ts';
import type { LabelDefinition } from '../../../shared/contract/prepare.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { RANDOM_ROUTE } from '../../../shared/domain/random-route.ts';
import type { Investigation } from '../prepare/investigations.ts';
import type { Db } from '../store/database.ts';
import { type DrawnInvestigations, drawnInvestigations } from './drawn-investigations.ts';
import { outcomeOf } from './route-counts.ts';

export type DrawnPart = Omit<DrawnRoute, 'label' | 'rate' | 'against'>;

export interface DrawnRoutes {
  readonly parts: readonly DrawnPart[];
  /** The route under which an investigation counts, once: that of a selection goes before what the supplier filled in. */
  readonly codeOf: (investigation: Investigation) => string | null;
  /** Whether a code is one of a selection. */
  readonly isOwnCode: (code: string) => boolean;
}

const partCode = (draw: number, chosenBy: 'model' | 'random'): string => `draw ${draw} ${chosenBy}`;

/**
 * Selections that were drawn here as routes of their own. What the lot chose is drawn at random, whatever the supplier filled in; what the
 * model chose is not, even where the supplier calls it random: it would spoil the benchmark.
 * @param told all investigations, in order of their start
 * @param counted those among them that count; others of the selections are left out
 */
export function drawnRoutes(
  db: Db,
  { told, counted }: { readonly told: readonly Investigation[]; readonly counted: readonly Investigation[] },
  definition: LabelDefinition,
): DrawnRoutes {
  const isCounted = new Set(counted);
  const codes = new Map<Investigation, string>();
  const parts: DrawnPart[] = [];
  for (const selection of drawnInvestigations(db, told)) {
    for (const { dossiers, part } of partsOf(selection, isCounted, definition)) {
      parts.push(part);
      const code = part.chosenBy === 'random' ? RANDOM_ROUTE : part.code;
      for (const investigation of dossiers) codes.set(investigation, code);
    }
  }
  const own = new Set(parts.map(({ code }) => code));
  return {
    parts,
    codeOf: (investigation) => codes.get(investigation) ?? investigation.route,
    isOwnCode: (code) => own.has(code),
  };
}

function partsOf(
  { draw, dossiers }: DrawnInvestigations,
  isCounted: ReadonlySet<Investigation>,
  definition: LabelDefinition,
): { readonly part: DrawnPart; readonly dossiers: readonly Investigation[] }[] {
  const choosers = draw.trainingId === null ? (['random'] as const) : (['model', 'random'] as const);
  return choosers.map((chosenBy) => {
    const chosen = dossiers.filter(({ route, isOwn }) => route === chosenBy && isOwn);
    const begun = chosen.flatMap(({ investigation }) => (investigation === null ? [] : [investigation]));
    const investigated = begun.filter((investigation) => isCounted.has(investigation));
    const outcomes = investigated.map((investigation) => outcomeOf(investigation, definition));
    const known = outcomes.filter((outcome) => outcome !== OUTCOME.unknown).length;
    const part: DrawnPart = {
      code: partCode(draw.id, chosenBy),
      draw: draw.id,
      drawnAt: draw.at,
      chosenBy,
      drawn: chosen.length,
      notInvestigated: chosen.length - begun.length,
      unknown: investigated.length - known,
      investigated: investigated.length,
      n: known,
      hits: outcomes.filter((outcome) => outcome === OUTCOME.unlawful).length,
    };
    return { part, dossiers: investigated };
  });
}
