import { parentPort } from 'node:worker_threads';
import { openStore } from '../../electron/engine/store/open.ts';
import { putSetting } from '../../electron/engine/store/setting.ts';

/** Opens a vault, writes to it and keeps it open until it is ended: `hold-vault.ts <path> <key in hexadecimal>`. */
const [path = '', key = ''] = process.argv.slice(2);
const store = openStore({ path, key: Buffer.from(key, 'hex'), user: 'somebody else' });
store.write((db) => putSetting(db, 'held', 1));
if (parentPort === null) process.stdout.write('open\n');
else parentPort.postMessage('open');
setInterval(() => store.path, 1000);
