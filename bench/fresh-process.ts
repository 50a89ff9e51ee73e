import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import type { PartName, PartOptions } from './parts/index.ts';

const child = join(import.meta.dirname, 'child.ts');

/**
 * Measures one part in a process of its own, so that its first fit is a cold one and its peak of memory belongs to nothing else.
 * @throws Error when the process fails; what it had to say stands on the terminal
 */
export function measureFresh<Name extends PartName>(part: Name, options: PartOptions[Name]): Promise<Figure[]> {
  const started = spawn(process.execPath, [child, part, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  started.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    started.on('error', reject);
    started.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(output).toString('utf8')) as Figure[]);
      else reject(new Error(`part ${part} ended with code ${code}`));
    });
  });
}
