import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeFeatures } from '../../electron/engine/features/compute-features.ts';
import { quarterTableName, storedColumns } from '../../electron/engine/store/quarter-rows.ts';
import { type FeatureDeclaration, featureDeclarations } from '../../shared/domain/feature-declarations.ts';
import { type SourceColumn, type SourceTable, sourceTables } from '../../shared/domain/source-tables.ts';
import { referenceValue } from './features-reference.ts';
import { declared, insertRows, quarterStore, type StoredRow, valuesOf } from './features-rows.ts';

const FIRST_DAY = 20_000;
const LAST_DAY = 21_000;
const snapshots = [20_300, 20_500, 20_700];

/** A few days only, so that equal days, and days at the edge of a window, are met. */
const anyDay = fc.oneof(fc.constantFrom(...snapshots, 20_365, 20_730), fc.integer({ min: FIRST_DAY, max: LAST_DAY }));

function cellOf({ type, codes, pseudonym }: SourceColumn): fc.Arbitrary<number | string | null> {
  if (type === 'date') return fc.option(anyDay);
  if (type === 'whole' || type === 'amount' || pseudonym !== undefined)
    return fc.option(fc.integer({ min: 0, max: 4 }));
  if (type === 'yesNo') return fc.option(fc.constantFrom('J', 'N'));
  return fc.option(fc.constantFrom(...Object.keys(codes ?? { x: '', y: '' })));
}

function rowOf(table: SourceTable): fc.Arbitrary<StoredRow> {
  const cells = Object.fromEntries(storedColumns(table).map((column) => [column.name, cellOf(column)]));
  const who = {
    quarter: fc.constantFrom(1, 1, 2, 3),
    dossier: fc.integer({ min: 1, max: 3 }),
    person: fc.integer({ min: 101, max: 102 }),
    snapshot: fc.constantFrom(...snapshots),
    later: fc.constantFrom(0, 0, 0, 150),
    known: anyDay,
    lasts: fc.option(fc.constantFrom(0, 200, 400)),
  };
  return fc.record({ ...cells, ...who }).map(({ later, known, lasts, ...row }) => {
    const from = table.kind === 'snapshot' ? Number(row.snapshot) + Number(later) : Number(known);
    return { ...row, known_from: from, known_until: lasts === null ? null : from + Number(lasts) } as StoredRow;
  });
}

const tables = sourceTables.filter(({ name }) => name !== 'Onderzoeken');
/** In some runs a table was never delivered. */
const allRows = fc.record(
  Object.fromEntries(tables.map((table) => [table.name, fc.array(rowOf(table), { maxLength: 40, size: 'max' })])),
);
const allCases = fc.array(
  fc.record({
    dossier: fc.integer({ min: 1, max: 4 }),
    person: fc.integer({ min: 101, max: 102 }),
    at: anyDay,
  }),
  { minLength: 1, maxLength: 12 },
);

/** What no feature of the product uses yet. */
const more: FeatureDeclaration[] = [
  declared('inkomenssignaal_bedrag_12m', {
    where: [
      { column: 'bedrag', atLeast: 1 },
      { column: 'bedrag', below: 3 },
    ],
  }),
  declared('vakanties_12m', { where: [{ column: 'datum_melding', before: 'datum_begin' }] }),
  declared('maanden_in_uitkering', {
    measure: { kind: 'monthsSince', column: 'datum_einde', which: 'last' },
    where: [],
  }),
  declared('maatregel_percentage_24m', { measure: { kind: 'latest', column: 'percentage' }, where: [] }),
  declared('kinderen_weg_12m', { measure: { kind: 'changes', column: 'inwonend' }, where: [], date: null }),
  declared('inkomsten_gewijzigd_12m', {
    measure: { kind: 'changes', column: 'datum_einde' },
    where: [{ column: 'statistiekcode', is: ['01', '02', '03'] }],
    windowMonths: null,
  }),
];

test('for any rows, SQL agrees with reading them one by one', { timeout: 120_000 }, async () => {
  const store = quarterStore();
  const declarations = [...featureDeclarations, ...more];
  await fc.assert(
    fc.asyncProperty(allRows, allCases, async (generated, cases) => {
      const rows = new Map<string, StoredRow[]>();
      for (const table of tables) {
        const own = (generated[table.name] as StoredRow[]).map((row, index) => ({ id: index + 1, ...row }));
        rows.set(table.name, own);
        store.write((db) => db.exec(`DELETE FROM ${quarterTableName(table)}`));
        insertRows(store, table.name, own);
      }
      const quarterIds = [1, 2];
      const computed = await computeFeatures(store.db, {
        cases: {
          dossier: Int32Array.from(cases, ({ dossier }) => dossier),
          person: Int32Array.from(cases, ({ person }) => person),
          at: Int32Array.from(cases, ({ at }) => at),
        },
        quarterIds,
        declarations,
      });
      for (const [place, declaration] of declarations.entries()) {
        const values = valuesOf(computed[place]!);
        for (const [index, own] of cases.entries()) {
          const expected = referenceValue({ rows, quarterIds }, declaration, own);
          const found = values[index];
          const isSame = typeof expected === 'number' && typeof found === 'number' && Math.abs(expected - found) < 1e-9;
          if (!isSame)
            expect({ ...own, name: declaration.name, value: found }).toEqual({
              ...own,
              name: declaration.name,
              value: expected,
            });
        }
      }
    }),
    { numRuns: 25 },
  );
});
