import { AppError } from '../../../shared/errors.ts';
import type { Analysis } from '../analysis.ts';
import type { FeatureCase } from '../prepare/cases.ts';
import { type GroupAttribute, groupAttributes } from '../prepare/group-attributes.ts';
import { keptTable } from '../prepare/made-table.ts';
import type { AcceptedQuarter } from '../quarter/accepted.ts';
import { biasTable } from '../store/bias-table.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { readColumns } from '../store/read-columns.ts';
import { countRows } from '../store/row-table.ts';
import type { Store } from '../store/store.ts';
import { requirePermission } from './bias-permission.ts';
import { biasContents } from './contents.ts';
import { joinRare } from './join-rare.ts';

export type { GroupAttribute };

/** The bias vault while somebody may look: the only way from a dossier to its groups. */
export interface OpenGroups {
  /** Attributes of each row of the analysis table; one of which nobody has a value is left out. */
  ofRows(analysis: Pick<Analysis, 'delivery' | 'columns'>): GroupAttribute[];
  /** Attributes of the applicant of each case on its date, from quarterly deliveries. */
  ofCases(quarters: readonly AcceptedQuarter[], cases: readonly FeatureCase[]): Promise<GroupAttribute[]>;
}

/**
 * Opens the bias vault for one measurement and writes in the log that it was opened, by whom and under which permission.
 * @throws AppError BIAS_NOT_ALLOWED, ROLE_MAY_NOT, BIAS_EMPTY
 */
export function openGroups(store: Store): OpenGroups {
  const { db } = store;
  const permission = requirePermission(db, store);
  const attributes = biasContents(db).map(({ name }) => name);
  if (attributes.length === 0) throw new AppError('BIAS_EMPTY');
  store.write((writer) => {
    const details = { permission: permission.id, attributes };
    appendLog(writer, { who: store.user, event: 'bias.opened', details });
  });
  return {
    ofRows: (analysis) => groupsOfRows(db, analysis).filter(isKnown),
    ofCases: async (quarters, cases) => {
      const ids = quarters.map(({ id }) => id);
      return (await groupAttributes(db, ids, cases)).filter(isKnown);
    },
  };
}

const isKnown = ({ values }: GroupAttribute): boolean => values.some((value) => value !== null);

function groupsOfRows(db: Db, { delivery, columns }: Pick<Analysis, 'delivery' | 'columns'>): GroupAttribute[] {
  const groups = columns.filter(({ role }) => role === 'group');
  const table = biasTable(delivery.id);
  if (groups.length === 0 || countRows(db, table) === 0) return [];
  // What is made from quarterly deliveries has bands and codes for groups; a flat file may hold anything.
  const isMade = keptTable(db)?.delivery === delivery.id;
  const { texts } = readColumns(db, table, { numbers: [], texts: groups.map(({ position }) => position) });
  return groups.map(({ name, position }) => {
    // Of a flat file a group attribute may be a number.
    const values = (texts.get(position) ?? []).map((value: unknown) => (value === null ? null : String(value)));
    return isMade ? { name, values } : joinRare({ name, values });
  });
}
