import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * No code that trains, scores or chooses can reach a table with group attributes: read from the sources. That it does not at runtime
 * either is in tests/store/bias-apart.test.ts.
 */
const root = resolve(import.meta.dirname, '../../..');
const engine = 'electron/engine';

const sourcesIn = (folder: string, recursive = true): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The files that a file loads; types are gone by then. */
function loadedBy(file: string): string[] {
  const imports = textOf(file).matchAll(
    /(?:^(?:import|export)\s+(?!type\b)[^;]*?from\s*|\bimport\(\s*)'(\.[^']+\.ts)'/gm,
  );
  const loaded = [...imports].map(([, target]) => relative(root, resolve(root, dirname(file), target ?? '')));
  return loaded.filter((target) => existsSync(join(root, target)));
}

/** The way from a root to every file that it reaches. */
function reachedFrom(roots: readonly string[]): Map<string, string> {
  const ways = new Map(roots.map((file) => [file, file]));
  for (const [file, way] of ways)
    for (const target of loadedBy(file)) if (!ways.has(target)) ways.set(target, `${way} > ${target}`);
  return ways;
}

/** What a file that names a table of group attributes has in it: the one way to its name, or the name itself. */
const namesTable =
  /bias-table\.ts|bias-contents\.ts|quarterBiasTableName|rowTable\(\s*'bias'|\bqbias_|\bbias_(?!permission\b)/;

/** Who brings attributes in, and who removes them with the rows that they belong to. */
const writers = [
  `${engine}/delivery-import.ts`,
  `${engine}/prepare/group-attributes.ts`,
  `${engine}/prepare/write-table.ts`,
  `${engine}/quarter/remove-rows.ts`,
  `${engine}/quarter/settle-rows.ts`,
  `${engine}/store/bias-contents.ts`,
  `${engine}/store/bias-table.ts`,
  `${engine}/store/delete-delivery.ts`,
  `${engine}/store/migrations/001-first.ts`,
  `${engine}/store/migrations/quarter-tables.ts`,
  `${engine}/store/quarter-rows.ts`,
];
const readers = ['contents.ts', 'delete-groups.ts', 'read-groups.ts'].map((name) => `${engine}/bias/${name}`);

const trains = [
  `${engine}/steps/train.ts`,
  `${engine}/steps/rank.ts`,
  `${engine}/steps/dossier.ts`,
  `${engine}/selection.ts`,
  ...sourcesIn(engine, false).filter((file) => file.startsWith(`${engine}/training`)),
  ...sourcesIn(`${engine}/compute`),
  ...sourcesIn('shared/learning'),
];

describe('group attributes', () => {
  const named = [...sourcesIn('electron'), ...sourcesIn('shared')].filter((file) => namesTable.test(textOf(file)));

  it('are named where they come in, where they are measured with and where they are deleted, and nowhere else', () => {
    expect(named.toSorted()).toEqual([...readers, ...writers].toSorted());
  });

  it('cannot be reached from anything that trains, scores or chooses', () => {
    const ways = reachedFrom(trains);
    expect(ways.size).toBeGreaterThan(150);
    expect(ways.has(`${engine}/analysis.ts`)).toBe(true);
    expect(named.flatMap((file) => ways.get(file) ?? [])).toEqual([]);
  });

  it('are reached by the room that measures with them', () => {
    const ways = reachedFrom([`${engine}/steps/assess-groups.ts`]);
    expect(readers.filter((file) => !ways.has(file))).toEqual([]);
  });

  it('are not needed to know whether they were measured', () => {
    const ways = reachedFrom([`${engine}/bias/bias-state.ts`]);
    expect(named.flatMap((file) => ways.get(file) ?? [])).toEqual([]);
  });
});
