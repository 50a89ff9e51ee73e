import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = import.meta.dirname;
const CACHE = path.join(here, '..', '..', 'node_modules', '.cache', 'standin-chromium');

/** A Chromium to start: its executable and what its environment needs to find its libraries and fonts. */
export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

/**
 * Finds the Chromium that shows the pages: the one that `STANDIN_CHROMIUM` names, else the one inside the npm package
 * `@sparticuz/chromium`. That one is unpacked at first use and brings its own nss, nspr, expat and a font, so a bare
 * container will do.
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env['STANDIN_CHROMIUM'];
  if (chosen) return { executable: chosen, env: {} };
  const folder = path.join(CACHE, await packageVersion());
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executable: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  };
}

async function packageVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const manifest = await readFile(path.join(path.dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Fills `folder` in one step: several test workers may come here at once, and the first rename wins. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const staging = await mkdtemp(path.join(CACHE, 'unpacking-'));
  const env = { ...process.env, TMPDIR: staging };
  await promisify(execFile)(process.execPath, [path.join(here, 'unpack-chromium.ts')], { env });
  await writeFile(path.join(staging, 'fonts.conf'), fontConfiguration(folder));
  try {
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The unpacked font first, so that every machine draws the same page; the system's fonts for what it lacks. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'fontconfig-cache')}</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
