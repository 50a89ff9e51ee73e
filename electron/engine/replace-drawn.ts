import type { ReplacementReason } from '../../shared/domain/replacement-reasons.ts';
import { AppError } from '../../shared/errors.ts';
import type { Analysis } from './analysis.ts';
import { drawnInvestigations } from './assess/drawn-investigations.ts';
import { drawnList } from './drawn-list.ts';
import { keepModelPlaces } from './model-places.ts';
import { type PresentDraw, sizeOf } from './present-draw.ts';
import { type Selected, select } from './selection.ts';
import type { Db } from './store/database.ts';
import { addDrawItem } from './store/draw.ts';
import { insertReplacement } from './store/draw-replacement.ts';
import { appendLog } from './store/log.ts';

export interface ReplaceInput {
  readonly row: number;
  readonly reason: ReplacementReason;
  readonly note: string;
}

/**
 * Records that a drawn dossier cannot be investigated and puts the next in line on the list: by lot the next in the order of the lot, by
 * the model the next by estimate (`select` tells what happens where these meet). Runs inside the caller's transaction.
 *
 * It is final. Taking it back would let somebody try who comes next; a mistake stays on the list, in the log and on the certificate, and
 * does the sample no harm as long as it has nothing to do with what is in the dossier.
 *
 * @returns who came on the list; null when nobody was left
 * @throws AppError REPLACE_NOT_DRAWN when the dossier is not on the list or was replaced; REPLACE_INVESTIGATED when an accepted delivery
 * tells that its investigation has begun: then it is too late for a replacement
 */
export function replaceDrawn(
  db: Db,
  who: string,
  { analysis, scored, draw }: PresentDraw,
  { row, reason, note }: ReplaceInput,
): Selected | null {
  const { items, replacements } = drawnList(db, draw);
  const item = items.find(({ dossierRow }) => dossierRow === row);
  if (item === undefined || item.replaced !== null) throw new AppError('REPLACE_NOT_DRAWN', { row });
  if (isInvestigated(db, draw.id, item.number)) throw new AppError('REPLACE_INVESTIGATED');
  const gone = [...replacements.map(({ dossierRow }) => dossierRow), row];
  const selection = select(analysis, scored, sizeOf(draw), draw.seed, gone);
  const known = new Set(items.map(({ dossierRow }) => dossierRow));
  const newcomer = selection.items.find((selected) => !known.has(selected.row)) ?? null;
  if (newcomer !== null) {
    const { number, route, probability } = newcomer;
    const last = Math.max(0, ...items.map(({ rank }) => rank ?? 0));
    const rank = route === 'model' ? last + 1 : null;
    addDrawItem(db, draw.id, { position: items.length, dossierRow: newcomer.row, number, route, rank, probability });
  }
  if (scored !== null) keepModelPlaces(db, draw.id, { analysis, scored }, selection);
  const at = new Date().toISOString();
  insertReplacement(db, draw.id, { dossierRow: row, reason, note, replacedByRow: newcomer?.row ?? null, by: who, at });
  appendLog(db, {
    who,
    event: 'draw.replaced',
    // The log outlives the delivery and holds no data of residents: it names lines of the table, not numbers.
    details: {
      draw: draw.id,
      line: lineOf(analysis, row),
      reason,
      note,
      replacedBy: newcomer === null ? null : lineOf(analysis, newcomer.row),
      route: item.route,
      looked: drawnList(db, draw).looked,
      eligible: draw.eligible,
    },
  });
  return newcomer;
}

const lineOf = ({ lines }: Analysis, row: number): number => lines[row] as number;

/** Whether an investigation of it began after the draw: then its outcome may be why somebody wants it replaced. */
function isInvestigated(db: Db, drawId: number, number: string): boolean {
  return drawnInvestigations(db).some(
    ({ draw, dossiers }) =>
      draw.id === drawId && dossiers.some((own) => own.number === number && own.investigation !== null),
  );
}
