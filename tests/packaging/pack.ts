import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeFakeElectron, type PackedPlatform } from '../../packaging/fake-electron.ts';
import { stage } from '../../scripts/stage.ts';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Packed {
  /** Temporary folder that holds all of it; the caller removes it. */
  readonly work: string;
  readonly dist: string;
  readonly unpacked: string;
  readonly resources: string;
  readonly executable: string;
}

const run = promisify(execFile);

const outputs: Readonly<Record<PackedPlatform, { flag: string; folder: string; executable: string }>> = {
  linux: { flag: '--linux', folder: 'linux-unpacked', executable: 'toetssteen' },
  win32: { flag: '--win', folder: 'win-unpacked', executable: 'Toetssteen.exe' },
};

/** Builds the application from source and packs it for a platform, in a folder of its own and without a network. */
export async function pack(platform: PackedPlatform): Promise<Packed> {
  const work = mkdtempSync(path.join(os.tmpdir(), `toetssteen-${platform}-`));
  const dist = path.join(work, 'dist');
  await run(process.execPath, [path.join(root, 'scripts/build.ts'), '--out', dist], { cwd: root });
  for (const name of ['package.json', 'electron-builder.yml']) cpSync(path.join(root, name), path.join(work, name));
  symlinkSync(path.join(root, 'packaging'), path.join(work, 'packaging'), 'junction');
  stage(root, dist, path.join(work, 'release/stage'));

  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  const electronDist = path.join(work, 'electron');
  makeFakeElectron(electronDist, platform, version);
  const { flag, folder, executable } = outputs[platform];
  await run(process.execPath, [
    path.join(root, 'node_modules/electron-builder/cli.js'),
    ...['--projectDir', work, '--config', 'electron-builder.yml', flag, 'dir', '--x64'],
    ...[`-c.electronDist=${electronDist}`, `-c.electronVersion=${version}`],
  ]);

  const unpacked = path.join(work, 'release', folder);
  return {
    work,
    dist,
    unpacked,
    resources: path.join(unpacked, 'resources'),
    executable: path.join(unpacked, executable),
  };
}
