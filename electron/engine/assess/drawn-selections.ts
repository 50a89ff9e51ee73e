import type {
  DrawnMeasures,
  DrawnPartHits,
  DrawnRefusal,
  DrawnSelection,
} from '../../../shared/contract/assess-drawn.ts';
import type { LabelDefinition } from '../../../shared/contract/prepare.ts';
import type { ModelKind } from '../../../shared/contract/train.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { modelPlaces } from '../model-places.ts';
import { presentLabel } from '../prepare/label-state.ts';
import type { Db } from '../store/database.ts';
import { drawnCounts, type PlacedDossier } from './drawn-counts.ts';
import { drawnEstimate } from './drawn-estimate.ts';
import { type DrawnInvestigations, drawnInvestigations } from './drawn-investigations.ts';
import { outcomeOf } from './route-counts.ts';

/** Nothing is said of all dossiers while a larger share of a part than this has no outcome: who is done first is not like the rest. */
const MOST_MISSING = 0.2;

/** What became of every selection that was drawn from quarterly deliveries, the newest first. */
export function drawnSelections(db: Db): DrawnSelection[] {
  const { definition } = presentLabel(db);
  return drawnInvestigations(db)
    .map((selection) => drawnSelection(db, selection, definition))
    .reverse();
}

function drawnSelection(db: Db, selection: DrawnInvestigations, definition: LabelDefinition): DrawnSelection {
  const { draw, list } = selection;
  const outcomes = new Map(
    selection.dossiers.map(({ dossierRow, investigation }) => [
      dossierRow,
      investigation === null ? OUTCOME.unknown : outcomeOf(investigation, definition),
    ]),
  );
  const lot = partHits(selection, 'random', outcomes);
  const byModel = draw.trainingId === null ? null : partHits(selection, 'model', outcomes);
  return {
    draw: draw.id,
    drawnAt: draw.at,
    drawnBy: draw.by,
    model: draw.modelKind as ModelKind | null,
    eligible: draw.eligible,
    leftOut: draw.population - draw.eligible,
    lotChance: list.looked / draw.eligible,
    parts: byModel === null ? [lot] : [byModel, lot],
    difference: byModel === null ? null : difference(byModel, lot),
    measured: byModel === null ? { refused: 'no-model' } : measured(db, selection, { byModel, lot }, outcomes),
  };
}

type Outcomes = ReadonlyMap<number, 0 | 1 | 2>;

function partHits(
  { list, dossiers }: DrawnInvestigations,
  chosenBy: 'model' | 'random',
  outcomes: Outcomes,
): DrawnPartHits {
  const own = dossiers.filter(({ route }) => route === chosenBy);
  const count = (wanted: 0 | 1 | 2): number =>
    own.filter(({ dossierRow }) => outcomes.get(dossierRow) === wanted).length;
  const notInvestigated = own.filter(({ investigation }) => investigation === null).length;
  const hits = count(OUTCOME.unlawful);
  const n = hits + count(OUTCOME.lawful);
  return {
    chosenBy,
    drawn: own.length,
    replaced: list.items.filter(({ route, replaced }) => replaced !== null && route === chosenBy).length,
    notInvestigated,
    unknown: own.length - notInvestigated - n,
    n,
    hits,
    rate: n === 0 ? null : wilson(hits, n),
  };
}

const difference = (byModel: DrawnPartHits, lot: DrawnPartHits): Estimate | null =>
  byModel.n === 0 || lot.n === 0 ? null : newcombe(byModel.hits, byModel.n, lot.hits, lot.n);

function measured(
  db: Db,
  { draw, list }: DrawnInvestigations,
  { byModel, lot }: { readonly byModel: DrawnPartHits; readonly lot: DrawnPartHits },
  outcomes: Outcomes,
): DrawnMeasures | DrawnRefusal {
  if (draw.capacity === draw.randomSize) return { refused: 'no-model' };
  if (draw.randomSize === 0) return { refused: 'zero-probability', dossiers: draw.eligible - byModel.drawn };
  const places = modelPlaces(db, draw.id);
  if (places === null) return { refused: 'not-kept' };
  if ([byModel, lot].some(({ drawn, n }) => drawn - n > MOST_MISSING * drawn)) return { refused: 'not-done' };
  const dossiers = list.items.map((item): PlacedDossier => {
    const { route, position, lookedAt, replaced, dossierRow } = item;
    const outcome = outcomes.get(dossierRow) ?? OUTCOME.unknown;
    return { route, place: places[position] as number, lookedAt, replaced: replaced !== null, outcome };
  });
  const counts = drawnCounts(dossiers, draw.eligible);
  return counts === null ? { refused: 'no-model' } : drawnEstimate(counts);
}
