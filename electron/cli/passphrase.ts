import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './arguments.ts';

/** Environment variables that may hold a secret: of the vault, of the key holder, of an encrypted delivery. */
export type SecretVariable = 'TOETSSTEEN_PASSPHRASE' | 'TOETSSTEEN_KEY_PASSPHRASE' | 'TOETSSTEEN_DELIVERY_PASSPHRASE';

/**
 * A secret from its environment variable, else from the terminal without showing what is typed.
 * @throws UsageError when the input ends before anything was typed
 */
export async function askPassphrase(
  question: string,
  variable: SecretVariable = 'TOETSSTEEN_PASSPHRASE',
): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  stdout.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  const ended = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(new UsageError(`Er is niets getypt. Zet de wachtzin anders in ${variable}.`)));
  });
  try {
    return await Promise.race([lines.question(''), ended]);
  } finally {
    lines.close();
    stdout.write('\n');
  }
}
