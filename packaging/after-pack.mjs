import path from 'node:path';
import { flipFuses } from '@electron/fuses';
import { fuses } from './fuses.mjs';

/** Called by electron-builder when the files are in place, before anything is signed. */
export default async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const windows = electronPlatformName === 'win32';
  const executable = windows ? `${packager.appInfo.productFilename}.exe` : packager.executableName;
  await flipFuses(path.join(appOutDir, executable), fuses);
}
