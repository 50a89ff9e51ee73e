import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type PackedPlatform = 'linux' | 'win32';

/** Marks the fuse wire in Electron's binary; the same in every version. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** The nine fuses as Electron ships them: on, off, on, on, off, off, off, on, and trap handlers off so that each has to be set. */
const SHIPPED_FUSES = '101100010';

const binaries: Readonly<Record<PackedPlatform, readonly string[]>> = {
  linux: ['chrome-sandbox', 'chrome_crashpad_handler', 'libffmpeg.so', 'libEGL.so', 'libGLESv2.so'],
  win32: ['ffmpeg.dll', 'libEGL.dll', 'libGLESv2.dll', 'd3dcompiler_47.dll'],
};

const data = [
  'LICENSE',
  'LICENSES.chromium.html',
  'icudtl.dat',
  'resources.pak',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
];

const locales = ['de', 'en-GB', 'en-US', 'fr', 'nl'];

/**
 * Makes a folder that electron-builder takes for an Electron distribution: the right names and a binary with a fuse wire, no Chromium.
 * With it the packaging can be checked where Electron cannot be fetched.
 */
export function makeFakeElectron(folder: string, platform: PackedPlatform, version: string): void {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  const [name, contents] = platform === 'win32' ? ['electron.exe', windowsBinary()] : ['electron', linuxBinary()];
  writeFileSync(path.join(folder, name), contents, { mode: 0o755 });
  for (const file of binaries[platform]) writeFileSync(path.join(folder, file), file, { mode: 0o755 });
  for (const file of data) writeFileSync(path.join(folder, file), file);
  for (const locale of locales) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), locale);
  writeFileSync(path.join(folder, 'version'), version);
}

function fuseWire(): Buffer {
  const version = 1;
  return Buffer.concat([
    Buffer.alloc(64),
    Buffer.from(SENTINEL),
    Buffer.from([version, SHIPPED_FUSES.length]),
    Buffer.from(SHIPPED_FUSES),
    Buffer.alloc(64),
  ]);
}

function linuxBinary(): Buffer {
  return Buffer.concat([Buffer.from('\x7fELF'), fuseWire()]);
}

/** A real, empty executable with the version resource that electron-builder edits. */
function windowsBinary(): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0, 0, 0, 1033);
  version.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'Electron', ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  const wire = fuseWire();
  executable.setExtraData(wire.buffer.slice(wire.byteOffset, wire.byteOffset + wire.length) as ArrayBuffer);
  return Buffer.from(executable.generate());
}
