/** Compiles the WebAssembly text of the kernels and writes the bytes next to it as a module. Run after a change of a `.wat` file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const folder = fileURLToPath(new URL('../shared/learning/kernels/', import.meta.url));

/** Names of the kernels: the files of WebAssembly text without their ending. */
export function kernelNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.wat'))
    .map((name) => path.basename(name, '.wat'))
    .sort();
}

/** The module that holds a kernel's compiled bytes. */
export const bytesFile = (name: string): string => path.join(folder, `${name}-bytes.ts`);

/** The text of the module that holds a kernel's bytes, compiled without names. */
export async function bytesModule(name: string): Promise<string> {
  const compiler = await wabt();
  const module = compiler.parseWat(`${name}.wat`, readFileSync(path.join(folder, `${name}.wat`), 'utf8'));
  try {
    module.validate();
    const { buffer } = module.toBinary({ write_debug_names: false });
    const lines =
      Buffer.from(buffer)
        .toString('hex')
        .match(/.{1,112}/g) ?? [];
    return [
      `/** \`${name}.wat\`, compiled; in hexadecimal. Made by \`scripts/kernels.ts\`. */`,
      `export const ${name.toUpperCase().replaceAll('-', '_')}_WASM =`,
      `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
      '',
    ].join('\n');
  } finally {
    module.destroy();
  }
}

if (import.meta.main) for (const name of kernelNames()) writeFileSync(bytesFile(name), await bytesModule(name));
