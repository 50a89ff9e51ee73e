import { importQuarter } from '../../electron/engine/quarter/import-quarter.ts';
import { inspectQuarter } from '../../electron/engine/quarter/inspect-quarter.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import { derivePseudonymKeys } from '../../electron/engine/vault/pseudonym-cipher.ts';

/** Brings a delivery into a vault: `quarter-importer.ts <vault> <key in hexadecimal> <folder>`; says so once the import begins. */
const [path = '', key = '', folder = ''] = process.argv.slice(2);
const store = openStore({ path, key: Buffer.from(key, 'hex'), user: 'analist-1' });
const control = { onProgress: () => undefined, shouldStop: () => false };
const { inspection, inspected } = await inspectQuarter(store.db, folder, 'levering', { ...control, identities: [] });
process.stdout.write('begins\n');
await importQuarter(
  store,
  inspected,
  {
    sha256: inspection.sha256,
    quarter: inspection.quarter ?? '',
    referenceDate: inspection.referenceDate ?? '',
    supplier: 'Leverancier',
    parts: inspection.parts.map(({ part, table, columns }) => ({
      part,
      table,
      columns: columns.map(({ profile, target }) => ({ name: profile.name, target })),
    })),
  },
  async () => derivePseudonymKeys(Buffer.alloc(32, 7), '00'.repeat(16)),
  control,
);
store.close();
