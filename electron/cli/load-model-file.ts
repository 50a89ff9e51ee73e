import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { checkModelExpiry, type ModelFile, readModelFile } from '../../shared/learning/model-file.ts';
import { today } from '../engine/dates.ts';
import { expiryOf } from '../engine/training.ts';

/** Bytes; a model file that people could read is far below it. */
const LARGEST_FILE = 100_000_000;

const MILLISECONDS_OF_DAY = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + MILLISECONDS_OF_DAY).toISOString().slice(0, 10);

/**
 * The dates of a file are only text: one that lasts longer than any training gives it, or that is not made yet, was edited. A day is
 * given, because it may be tomorrow already in another time zone.
 */
function checkDates({ provenance: { createdAt, expiresOn } }: ModelFile, day: string): void {
  const invalid = (path: string): AppError => new AppError('MODEL_FILE_INVALID', { path, problem: 'TOO_LATE' });
  if (createdAt > dayAfter(day)) throw invalid('provenance.createdAt');
  if (expiresOn > expiryOf(dayAfter(createdAt))) throw invalid('provenance.expiresOn');
}

/**
 * A model file that may score today.
 * @throws AppError FILE_NOT_FOUND, MODEL_FILE_INVALID, MODEL_EXPIRED
 */
export async function loadModelFile(path: string): Promise<ModelFile> {
  const file = readModelFile(await textOf(path));
  const day = today();
  checkDates(file, day);
  checkModelExpiry(file, day);
  return file;
}

async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size <= LARGEST_FILE) return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppError('FILE_NOT_FOUND', {}, error);
  }
  throw new AppError('MODEL_FILE_INVALID', { path: '', problem: 'TOO_LARGE' });
}
