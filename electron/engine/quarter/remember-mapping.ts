import type { PartMapping } from '../../../shared/contract/intake-quarter.ts';
import type { Db } from '../store/database.ts';
import { putSupplierMapping, type SupplierMapping, supplierMapping } from '../store/quarter.ts';
import { foldName, foldPart } from './fold-name.ts';

type TableMapping = SupplierMapping['tables'][string];

function rememberedColumns({ columns }: PartMapping): TableMapping {
  return Object.fromEntries(
    columns.map(({ name, target, dateFormat, decimal }) => [
      foldName(name),
      {
        target,
        ...(dateFormat === undefined ? {} : { dateFormat }),
        ...(decimal === undefined ? {} : { decimal }),
      },
    ]),
  );
}

/** Keeps how a supplier's tables and columns were mapped, over what was kept of that supplier before. */
export function rememberMapping(db: Db, supplier: string, mappings: readonly PartMapping[]): void {
  const before = supplierMapping(db, supplier) ?? { parts: {}, tables: {} };
  const parts = mappings.flatMap(({ part, table }) =>
    foldPart(part) === '' ? [] : [[foldPart(part), table] as const],
  );
  const tables = { ...before.tables };
  for (const mapping of mappings) {
    if (mapping.table === null) continue;
    tables[mapping.table] = { ...tables[mapping.table], ...rememberedColumns(mapping) };
  }
  putSupplierMapping(db, supplier, { parts: { ...before.parts, ...Object.fromEntries(parts) }, tables });
}
