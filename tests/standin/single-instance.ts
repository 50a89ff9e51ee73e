import {
  type FSWatcher,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a second instance tells the first. */
export interface Greeting {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

interface Owner {
  processId: number;
  inbox: string;
}

/** Electron's single-instance lock: a file in the user data folder names the owner and the folder it reads. */
export class SingleInstance {
  private watcher: FSWatcher | undefined;
  private release = () => {};

  isOwner(): boolean {
    return this.watcher !== undefined;
  }

  /** True when this process holds the lock now; else the owner has been told and false comes back. */
  request(userData: string, additionalData: unknown, onSecondInstance: (greeting: Greeting) => void): boolean {
    if (this.isOwner()) return true;
    const lockFile = path.join(userData, 'SingletonLock.json');
    const owner = readOwner(lockFile);
    if (owner) {
      greet(owner, { argv: process.argv, workingDirectory: process.cwd(), additionalData });
      return false;
    }
    const inbox = mkdtempSync(path.join(os.tmpdir(), 'standin-inbox-'));
    writeFileSync(lockFile, JSON.stringify({ processId: process.pid, inbox } satisfies Owner));
    this.watcher = watch(inbox, () => readInbox(inbox, onSecondInstance));
    this.watcher.unref();
    this.release = () => {
      rmSync(inbox, { recursive: true, force: true });
      rmSync(lockFile, { force: true });
    };
    process.on('exit', () => this.close());
    return true;
  }

  close(): void {
    this.watcher?.close();
    this.watcher = undefined;
    this.release();
    this.release = () => {};
  }
}

/** The live owner of the lock, if any; a file left by a process that died counts for nothing. */
function readOwner(lockFile: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(lockFile, 'utf8')) as Owner;
    process.kill(owner.processId, 0);
    return owner;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that the owner never reads half a message. */
function greet(owner: Owner, greeting: Greeting): void {
  const file = path.join(owner.inbox, `${process.pid}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(greeting));
  renameSync(`${file}.part`, file);
}

function readInbox(inbox: string, onSecondInstance: (greeting: Greeting) => void): void {
  for (const name of readdirSync(inbox).filter((entry) => entry.endsWith('.json'))) {
    const file = path.join(inbox, name);
    const greeting = JSON.parse(readFileSync(file, 'utf8')) as Greeting;
    rmSync(file);
    onSecondInstance(greeting);
  }
}
