// Unpacks the archives of @sparticuz/chromium. Its `inflate` always writes to the OS temp dir, so chromium.ts runs this
// file as a process of its own whose TMPDIR is the folder to fill.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const archives = path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
const names = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
await Promise.all(names.map((name) => inflate(path.join(archives, name))));
