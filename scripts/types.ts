/** Checks the types of each floor with its own `lib` and `types`, so that a DOM or Node name on the wrong floor is an error. */
import { spawnSync } from 'node:child_process';

const floors = ['shared', 'electron', 'renderer', 'tests'];
let failed = false;
for (const floor of floors) {
  const { status } = spawnSync('tsc', ['-p', floor], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
