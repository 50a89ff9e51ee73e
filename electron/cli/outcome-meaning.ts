import type { ColumnProfile } from '../../shared/domain/columns.ts';
import { type OutcomeValues, proposeOutcomeValues } from '../../shared/domain/roles-outcome.ts';
import { AppError } from '../../shared/errors.ts';
import { UsageError } from './arguments.ts';

/** What the user said that the values of the outcome mean; null when nothing was said. */
export interface SaidOutcomes {
  readonly unlawful: readonly string[];
  readonly lawful: readonly string[];
}

/** The column whose digits have a meaning of their own (see `proposeOutcomeValues`); in any other column 2 may mean anything. */
const CODED_COLUMN = 'uitkomst';

/** What the user says, checked against the values that occur. @throws UsageError */
function saidMeaning(name: string, values: readonly string[], { unlawful, lawful }: SaidOutcomes): OutcomeValues {
  if (unlawful.length === 0 || lawful.length === 0)
    throw new UsageError('--unlawful en --lawful horen bij elkaar: noem van beide de waarden.');
  const both = unlawful.find((value) => lawful.includes(value));
  if (both !== undefined) throw new UsageError(`De waarde '${both}' staat bij --unlawful en bij --lawful.`);
  const said = [...unlawful, ...lawful];
  const absent = said.find((value) => !values.includes(value));
  if (absent !== undefined) throw new UsageError(`De waarde '${absent}' komt in kolom '${name}' niet voor.`);
  return { unlawful, lawful, unknown: values.filter((value) => !said.includes(value)) };
}

/**
 * What each value that occurs in the outcome column is read as; a value that neither the user nor anybody's spelling explains is unknown.
 * @throws UsageError for digits that only the column `uitkomst` explains, and for a mapping that does not fit the values;
 *   AppError INTAKE_OUTCOME_VALUES when one of the two outcomes has no value
 */
export function outcomeMeaning(profile: ColumnProfile, said: SaidOutcomes | null): OutcomeValues {
  const { name } = profile;
  const values = profile.topValues.map(({ value }) => value);
  if (said !== null) return saidMeaning(name, values, said);
  const { unlawful, lawful } = proposeOutcomeValues(profile);
  if ([...unlawful, ...lawful].some((value) => /^[2-9]$/.test(value)) && name.trim().toLowerCase() !== CODED_COLUMN) {
    const listed = values.toSorted().join(', ');
    throw new UsageError(
      `Kolom '${name}' heeft de waarden ${listed}; wat die betekenen, is niet te raden. Zeg het, zoals --unlawful 2,3 --lawful 0,1 (de rest is onbekend).`,
    );
  }
  if (unlawful.length === 0 || lawful.length === 0) throw new AppError('INTAKE_OUTCOME_VALUES', { column: name });
  return { unlawful, lawful, unknown: values.filter((value) => !unlawful.includes(value) && !lawful.includes(value)) };
}

export function tellMeaning(column: string, { unlawful, lawful, unknown }: OutcomeValues): void {
  const others = unknown.length === 0 ? 'leeg' : `${unknown.join(', ')} of leeg`;
  console.log(
    `Uitkomst uit kolom ${column}: onrechtmatig is ${unlawful.join(', ')}; rechtmatig is ${lawful.join(', ')}; onbekend is ${others}.`,
  );
}
