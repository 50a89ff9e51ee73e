/**
 * Checks the types of each floor with its own `lib` and `types`, so that a DOM or Node name on the wrong floor is an error. The floors at once,
 * with a single checker each: several checkers of one floor would work out the same types several times.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const floors = ['shared', 'electron', 'renderer', 'tests'];
const statuses = await Promise.all(floors.map(check));
process.exit(statuses.every((status) => status === 0) ? 0 : 1);

async function check(floor: string): Promise<unknown> {
  const compiler = spawn('tsc', ['-p', floor, '--checkers', '1'], {
    stdio: 'inherit',
    // Collecting its garbage at the usual rate takes the compiler a fifth of its time.
    env: { ...process.env, GOGC: '400' },
    shell: process.platform === 'win32',
  });
  const [status] = await once(compiler, 'exit');
  return status;
}
