import type { GroupsFound } from '../../../shared/contract/assess-groups.ts';
import type { LabelDefinition } from '../../../shared/contract/prepare.ts';
import { labelOf } from '../../../shared/domain/label.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { RANDOM_ROUTE } from '../../../shared/domain/random-route.ts';
import { compareGroups, type GroupCount, type MarginOf } from '../../../shared/learning/bias/compare-groups.ts';
import { idList } from '../prepare/investigations.ts';
import type { AcceptedQuarter } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { codeReader } from '../store/pseudonym.ts';

interface Asked {
  readonly caseworker: number;
  readonly uitkomst: string | null;
  readonly oorzaak: string | null;
  readonly status_rechtsmiddel: string | null;
  readonly datum_einde: number | null;
}

/**
 * What the investigations of each caseworker found, those drawn by lot left out, against those of all others: who sends many innocent
 * people through an investigation may follow another eye than colleagues do. Codes only: no name is in the vault.
 */
export function compareCaseworkers(
  db: Db,
  quarters: readonly AcceptedQuarter[],
  label: LabelDefinition,
  { margin, smallest }: { readonly margin: MarginOf; readonly smallest: number },
): GroupsFound['caseworkers'] {
  if (quarters.length === 0) return { figures: [], refused: 'no-investigations' };
  const asked = newestAsked(
    db,
    quarters.map(({ id }) => id),
  );
  if (asked.length === 0) return { figures: [], refused: 'no-caseworkers' };
  const codeOf = codeReader(db);
  const counts = [...Map.groupBy(asked, ({ caseworker }) => caseworker)].map(([caseworker, own]): GroupCount => {
    const outcomes = own.map((each) => labelOf(label, each)).filter((outcome) => outcome !== OUTCOME.unknown);
    const hits = outcomes.filter((outcome) => outcome === OUTCOME.unlawful).length;
    return { measure: 'caseworker', attribute: 'caseworker', group: codeOf(caseworker), hits, n: outcomes.length };
  });
  const figures = compareGroups(counts, { margin, smallest }).map(
    ({ group, hits, n, rate, difference, p, adjustedP, verdict }) => {
      return { code: group, hits, n, rate, difference, p, adjustedP, verdict };
    },
  );
  return { figures: figures.sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1)), refused: null };
}

/** Investigations of which the caseworker is told, as the newest delivery has them. */
function newestAsked(db: Db, quarterIds: readonly number[]): Asked[] {
  return db
    .prepare<[string, string], Asked>(
      `SELECT medewerker AS caseworker, uitkomst, oorzaak, status_rechtsmiddel, datum_einde
       FROM (
         SELECT *, row_number() OVER (
           PARTITION BY dossier, onderzoeknr ORDER BY snapshot DESC, known_from DESC, id DESC
         ) AS version
         FROM q_onderzoeken WHERE quarter IN (SELECT value FROM json_each(?))
       )
       WHERE version = 1 AND medewerker IS NOT NULL AND aanleiding IS NOT ? ORDER BY medewerker, id`,
    )
    .all(idList(quarterIds), RANDOM_ROUTE);
}
