import type { DrawPage, RankedDossier, RankPreview } from '../../shared/contract/rank.ts';
import type { Analysis } from './analysis.ts';
import type { DrawnItem, DrawnList } from './drawn-list.ts';
import { mainReasons } from './explanation.ts';
import { isBorderline, type Listed } from './selection.ts';
import { estimateOf, type ScoredModel } from './training.ts';

const REASONS_SHOWN = 2;

/** With what a list is told: the model that chose from it, and in how many of its repetitions it chose each row. */
export interface ListContext {
  readonly analysis: Analysis;
  /** Null for a list by lot, without a model. */
  readonly byModel: { readonly scored: ScoredModel; readonly times: ReadonlyMap<number, number> } | null;
}

/** A line of a list, before the draw or after it. */
export type ListLine = Listed & Pick<RankedDossier, 'replaced' | 'inPlaceOf' | 'movedToLot'>;

/** Which part of a list is wanted, and which lines of it. */
export interface ListPart {
  readonly filter: keyof RankPreview['counts'];
  readonly offset: number;
  readonly limit: number;
}

/** A line of the list as it is shown; of a dossier drawn by lot nothing is told that could colour the investigation. */
export function toldLine({ analysis, byModel }: ListContext, { id, route, place, ...line }: ListLine): RankedDossier {
  const repeats = byModel?.scored.repeats.length ?? 0;
  const hidden = { place: null, estimate: null, chosenInRepeats: null, repeats, borderline: false, reasons: [] };
  if (route === 'random' || id === null || byModel === null) return { id, route, ...hidden, ...line };
  const { scored, times } = byModel;
  const { row } = id;
  return {
    id,
    route,
    ...line,
    place,
    estimate: estimateOf(scored, row),
    chosenInRepeats: times.get(row) ?? 0,
    repeats,
    borderline: isBorderline(scored, times, row),
    reasons: mainReasons(analysis, scored, row, REASONS_SHOWN),
  };
}

/** The wanted part of a list, with how long each part is. */
export function toldPart(
  context: ListContext,
  items: readonly ListLine[],
  { filter, offset, limit }: ListPart,
): Pick<DrawPage, 'counts' | 'rows'> {
  const { byModel } = context;
  const chosen = items.filter(({ route }) => route === 'model');
  const parts: Record<ListPart['filter'], readonly ListLine[]> = {
    all: items,
    model: chosen,
    random: items.filter(({ route }) => route === 'random'),
    borderline: chosen.filter(
      ({ id }) => id !== null && byModel !== null && isBorderline(byModel.scored, byModel.times, id.row),
    ),
    replaced: items.filter(({ replaced }) => replaced !== null),
  };
  return {
    counts: {
      all: items.length,
      model: parts.model.length,
      random: parts.random.length,
      borderline: parts.borderline.length,
      replaced: parts.replaced.length,
    },
    rows: parts[filter].slice(offset, offset + limit).map((item) => toldLine(context, item)),
  };
}

/** The lines of a draw as it lies in the vault. */
export function drawnLines({ items }: DrawnList): ListLine[] {
  const numberOf = new Map(items.map(({ dossierRow, number }) => [dossierRow, number]));
  return items.map(({ dossierRow, number, route, rank, movedToLot, inPlaceOf, replaced }: DrawnItem) => ({
    id: { row: dossierRow, number },
    route,
    place: rank,
    movedToLot,
    inPlaceOf: inPlaceOf === null ? null : (numberOf.get(inPlaceOf) ?? null),
    replaced:
      replaced === null ? null : { reason: replaced.reason, note: replaced.note, by: replaced.by, at: replaced.at },
  }));
}
