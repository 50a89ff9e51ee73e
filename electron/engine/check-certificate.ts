import type { z } from 'zod';
import {
  type CertificateCheck,
  type CertifiedReplacement,
  type DrawCertificate,
  drawCertificateSchema,
} from '../../shared/domain/draw-certificate.ts';
import { AppError } from '../../shared/errors.ts';
import { drawOrder, populationHash, seedCommitment } from './compute/control-sample.ts';
import { walkLine } from './draw-line.ts';

/**
 * A certificate from the text of its file.
 * @throws AppError CERTIFICATE_INVALID with the `path` of what is wrong and the `problem`: NOT_JSON or zod's code
 */
export function readCertificate(text: string): DrawCertificate {
  const parsed = drawCertificateSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const { path, code } = parsed.error.issues[0] as z.core.$ZodIssue;
  throw new AppError('CERTIFICATE_INVALID', { path: path.map(String).join('.'), problem: code });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('CERTIFICATE_INVALID', { path: '', problem: 'NOT_JSON' }, error);
  }
}

/**
 * Does the draw of a certificate again. Each check stands on its own, so that what was changed shows by which of them fail.
 *
 * @param numbers the numbers of all dossiers that could be drawn, each once, in any order; without them the two checks that need them are left out
 */
export function checkCertificate(certificate: DrawCertificate, numbers?: readonly string[]): CertificateCheck[] {
  const { seed, keys, drawn, population, random, capacity, probability, drawnLog } = certificate;
  const line = keys.toSorted();
  const replacements = certificate.version === 1 ? null : certificate.replacements;
  const looked = random + (replacements ?? []).filter(({ by }) => by !== null).length;
  const checks: CertificateCheck[] = [
    { check: 'commitment', ok: seedCommitment(seed.value) === seed.commitment },
    // By the log, whose order no clock that was put back can change.
    { check: 'committedBefore', ok: seed.committedLog.entry < drawnLog.entry },
    { check: 'populationSize', ok: keys.length === population.size },
    { check: 'keysInOrder', ok: isAscending(keys) },
    { check: 'drawnFirst', ok: random <= capacity && isSame(drawn, line.slice(0, random)) },
    ...(replacements === null ? [] : [checkReplacements(line, random, replacements)]),
    { check: 'probability', ok: probability === looked / population.size },
  ];
  if (numbers === undefined) return checks;
  return [
    ...checks,
    { check: 'keysOfNumbers', ok: isSame(orderKeys(seed.value, numbers), keys) },
    { check: 'populationHash', ok: populationHash(numbers) === population.hash },
  ];
}

/** Whether each replaced dossier was in the lot then, and the next in line took its place. */
function checkReplacements(
  line: readonly string[],
  random: number,
  replacements: readonly CertifiedReplacement[],
): CertificateCheck {
  const gone = replacements.map(({ replaced }) => replaced);
  const { steps } = walkLine(line, random, gone);
  const told = replacements.map(({ replaced, by }) => `${replaced} ${by}`);
  return {
    check: 'replacements',
    ok: isSame(
      steps.map(({ replaced, by }) => `${replaced} ${by}`),
      told,
    ),
  };
}

/**
 * SHA-256 of seed and number of each dossier, ascending.
 * @throws RangeError as `drawOrder`
 */
export function orderKeys(seed: string, numbers: readonly string[]): string[] {
  return drawOrder(seed, numbers).hashes.toSorted();
}

/** Each greater than the one before, so that none occurs twice. */
function isAscending(keys: readonly string[]): boolean {
  return keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}
