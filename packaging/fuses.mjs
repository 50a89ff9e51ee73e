import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * All nine fuses of the packaged binary. Off: running it as plain Node, NODE_OPTIONS, the inspector, a snapshot of its own for the main
 * process, extra rights for file:. On: only the archive is loaded and its hash is checked, cookies are encrypted, and WebAssembly keeps
 * its trap handlers (Argon2id runs in it).
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};
