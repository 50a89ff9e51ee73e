import type { Input } from '../../shared/contract/index.ts';
import type { QuarterInspection } from '../../shared/contract/intake-quarter.ts';
import { AppError } from '../../shared/errors.ts';

type ProposedImport = Pick<Input<'intake.importQuarter'>, 'sha256' | 'quarter' | 'referenceDate' | 'parts'>;

/**
 * A delivery as it was recognised, with no question answered: what the data do not say, a person says in the window.
 * @throws AppError QUARTER_DATE_DIFFERS when no reference date was found
 */
export function proposedImport({ sha256, quarter, referenceDate, parts }: QuarterInspection): ProposedImport {
  if (quarter === null || referenceDate === null) throw new AppError('QUARTER_DATE_DIFFERS', { found: null });
  return {
    sha256,
    quarter,
    referenceDate,
    parts: parts.map(({ part, table, columns }) => ({
      part,
      table,
      columns: columns.map(({ profile, target }) => ({ name: profile.name, target })),
    })),
  };
}
