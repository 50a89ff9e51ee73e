import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stepIds } from '../../../renderer/app/steps.ts';
import { errorWords } from '../../../renderer/i18n/errors.ts';
import { glossary } from '../../../renderer/i18n/glossary.ts';
import { help } from '../../../renderer/i18n/help.ts';
import { errorCodes } from '../../../shared/errors.ts';

/** What the page says, read from every file with words: complete in both languages, and in words that do people justice. */
const renderer = resolve(import.meta.dirname, '../../../renderer');

interface Bilingual {
  readonly nl: unknown;
  readonly en: unknown;
}
const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;

const wordFiles = readdirSync(renderer, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /^(?!use-)(?:.+-)?(?:text|words|names|suspicion)\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const allWords = await Promise.all(
  wordFiles.map(async (path) => {
    const exported = Object.values((await import(path)) as Record<string, unknown>);
    return { file: relative(renderer, path), words: exported.filter(isBilingual) };
  }),
);
const pages = allWords.flatMap(({ file, words }) => words.map((both, i) => ({ name: `${file} ${i}`, ...both })));
const everything = [
  ...pages,
  { name: 'i18n/help.ts', ...help },
  { name: 'i18n/glossary.ts', nl: glossary.map(({ nl }) => nl), en: glossary.map(({ en }) => en) },
];

/** One and many, as number and as formatted text: sentences may be worded for each. */
const sampleArguments = [1, 2, '1', '2'] as const;

interface Sentence {
  readonly path: string;
  readonly said: string;
}

/** Every sentence below a value, with the path to it. Functions are called with each sample in every place. */
function sentencesIn(value: unknown, path = ''): Sentence[] {
  if (typeof value === 'string') return [{ path, said: value }];
  if (typeof value === 'function') {
    return sampleArguments.map((sample) => ({ path, said: String(value(...Array(8).fill(sample))) }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => sentencesIn(below, path === '' ? key : `${path}.${key}`));
}

const pathsOf = (value: unknown) => [...new Set(sentencesIn(value).map(({ path }) => path))].sort();

/** Parts that are empty on purpose, because the page puts a figure there. */
const emptyOnPurpose = ['figures.brier.compare'];

describe('words of the page', () => {
  it('finds the words of every step', () => {
    for (const step of stepIds) {
      expect(allWords.filter(({ file }) => file.startsWith(`steps/${step}/`)).length).toBeGreaterThan(0);
    }
    expect(allWords.filter(({ words }) => words.length === 0).map(({ file }) => file)).toEqual([]);
  });

  it.each(everything)('$name says the same things in both languages', ({ nl, en }) => {
    expect(pathsOf(nl).length).toBeGreaterThan(0);
    expect(pathsOf(en)).toEqual(pathsOf(nl));
  });

  it.each(everything)('$name leaves nothing empty or unfinished', ({ nl, en }) => {
    const wrong = [...sentencesIn(nl), ...sentencesIn(en)].filter(
      ({ path, said }) =>
        (said.trim() === '' && !emptyOnPurpose.includes(path)) || /undefined|\bNaN\b|\[object|\bTODO\b/.test(said),
    );
    expect(wrong).toEqual([]);
  });
});

const errors = errorCodes.map((code) => ({ ...errorWords({ code, details: {} }, 'nl') }));
const dutch = [...everything.map(({ name, nl }) => ({ name, nl })), { name: 'i18n/errors-nl.ts', nl: errors }];

describe('Dutch words', () => {
  it.each(dutch)('$name holds no word that judges people', ({ nl }) => {
    const judging = /fraudeur|verdacht|risicocli[eë]nt|\bro(?:od|de)\b|\bgroene?\b/i;
    expect(sentencesIn(nl).filter(({ said }) => judging.test(said))).toEqual([]);
  });

  it.each(dutch)('$name speaks of suspicion only to say that there is none', ({ nl }) => {
    const suspicion = sentencesIn(nl).filter(({ said }) => /verdenking/i.test(said));
    expect(suspicion.filter(({ said }) => !said.includes('geen verdenking'))).toEqual([]);
  });

  it.each(dutch)('$name says u', ({ nl }) => {
    const familiar = /(?<![\p{L}’'])(?:je|jij|jou|jouw|jullie)(?!\p{L})/iu;
    expect(sentencesIn(nl).filter(({ said }) => familiar.test(said))).toEqual([]);
  });
});
