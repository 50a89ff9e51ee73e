import path from 'node:path';
import type { NativeLibrary } from '../engine/store/native.ts';

/** SHA-256 of the native SQLite library per platform, put here by the build (scripts/bundle-machine.ts). */
declare const NATIVE_LIBRARY_SHA256: Readonly<Record<string, string>>;

interface Place {
  readonly packaged: boolean;
  readonly resourcesPath: string;
  readonly appPath: string;
}

/**
 * Where the native SQLite library is and what it must hash to. A package carries it beside the archive, because the system loads
 * libraries from files only; the checkout has it among the packages.
 */
export function nativeLibrary({ packaged, resourcesPath, appPath }: Place): NativeLibrary {
  const target = `${process.platform}-${process.arch}`;
  const prebuilds = path.join(appPath, 'node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds');
  const file = packaged ? path.join(resourcesPath, 'native', 'sqlite.node') : path.join(prebuilds, `${target}.node`);
  const sha256 = NATIVE_LIBRARY_SHA256[target];
  if (sha256 === undefined) throw new Error(`there is no native SQLite library for ${target}`);
  return { path: file, sha256 };
}
