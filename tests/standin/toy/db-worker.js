import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3-multiple-ciphers';

let db;

const operations = {
  unlock(key) {
    db = new Database(path.join(workerData.folder, 'toy.db'));
    db.key(Buffer.from(`raw:${Buffer.from(key).toString('hex')}`));
    try {
      db.exec('CREATE TABLE IF NOT EXISTS numbers (number INTEGER)');
    } catch (error) {
      db.close();
      throw error;
    }
    return true;
  },
  insert(rows) {
    const insert = db.prepare('INSERT INTO numbers VALUES (?)');
    db.transaction(() => {
      for (let row = 0; row < rows; row++) insert.run(row);
    })();
    return rows;
  },
  count: () => db.prepare('SELECT count(*) FROM numbers').pluck().get(),
};

parentPort.on('message', ({ id, operation, argument }) => {
  try {
    parentPort.postMessage({ id, value: operations[operation](argument) });
  } catch (error) {
    parentPort.postMessage({ id, error: `${error.code}: ${error.message}` });
  }
});
