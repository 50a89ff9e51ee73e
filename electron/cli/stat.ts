import { UsageError } from './arguments.ts';
import { compare } from './stat-compare.ts';
import { equivalence, plan } from './stat-plan.ts';
import { recalibrate, twoPhase } from './stat-population.ts';

const calculations: Readonly<Record<string, (words: string[]) => Promise<void>>> = {
  compare,
  plan,
  equivalence,
  twophase: twoPhase,
  recalibrate,
};

/**
 * `stat CALCULATION ...`: the statistics of the control sample without any data, from counts alone.
 * @throws UsageError when there is no such calculation, and what the calculation throws
 */
export async function stat([name = '', ...words]: string[]): Promise<void> {
  const calculate = Object.hasOwn(calculations, name) ? calculations[name] : undefined;
  if (calculate === undefined)
    throw new UsageError(
      `Kies een berekening: ${Object.keys(calculations).join(', ')}${name === '' ? '' : `; '${name}' is er geen`}.`,
    );
  const negative = words.find((word) => /^-[\d.,]/.test(word));
  if (negative !== undefined) throw new UsageError(`'${negative}' is negatief; een aantal of aandeel is dat nooit.`);
  await calculate(words);
}
