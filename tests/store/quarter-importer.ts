import { importQuarter } from '../../electron/engine/quarter/import-quarter.ts';
import { inspectQuarter } from '../../electron/engine/quarter/inspect-quarter.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import { derivePseudonymKeys } from '../../electron/engine/vault/pseudonym-cipher.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * Brings a delivery into a vault: `quarter-importer.ts <vault> <key in hexadecimal> <folder>`. Writes a line with the share that is done,
 * 0 when the import begins, or else a line with the code and the cause of the error that ended it.
 */
const [path = '', key = '', folder = ''] = process.argv.slice(2);
const store = openStore({ path, key: Buffer.from(key, 'hex'), user: 'analist-1' });
const shouldStop = (): boolean => false;
const tell = (line: string | number): void => void process.stdout.write(`${line}\n`);
const { inspection, inspected } = await inspectQuarter(store.db, folder, 'levering', {
  onProgress: () => undefined,
  shouldStop,
  identities: [],
});
tell(0);
try {
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
    { onProgress: tell, shouldStop },
  );
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  tell(`${error.code} ${error.details['cause']}`);
}
store.close();
