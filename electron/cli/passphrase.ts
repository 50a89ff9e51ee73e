import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The passphrase from `TOETSSTEEN_PASSPHRASE`, else from the terminal without showing what is typed. */
export async function askPassphrase(question: string): Promise<string> {
  const given = process.env['TOETSSTEEN_PASSPHRASE'];
  if (given !== undefined && given !== '') return given;
  stdout.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    stdout.write('\n');
  }
}
