import type { CdpSession } from './cdp.ts';
import type { WebContents } from './web-contents.ts';

export type PermissionRequestHandler = (
  webContents: WebContents | null,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;

export type PermissionCheckHandler = (
  webContents: WebContents | null,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean;

// Chromium's name of a permission, and Electron's name for it.
const PERMISSIONS: Record<string, string> = {
  camera: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'display-capture': 'display-capture',
  geolocation: 'geolocation',
  'idle-detection': 'idle-detection',
  'local-fonts': 'local-fonts',
  microphone: 'media',
  midi: 'midi',
  notifications: 'notifications',
  'persistent-storage': 'persistent-storage',
  'storage-access': 'storage-access',
  'window-management': 'window-management',
};

/** The two handlers of a session. Without handlers Electron grants everything, and so does the stand-in. */
export interface PermissionHandlers {
  request: PermissionRequestHandler | null;
  check: PermissionCheckHandler | null;
}

/**
 * Chromium cannot ask over DevTools, so the handlers are asked once per permission, when a window is made, and their
 * answers are set.
 */
export async function applyPermissions(
  root: CdpSession,
  browserContextId: string | undefined,
  handlers: PermissionHandlers,
  webContents: WebContents,
): Promise<void> {
  const context = browserContextId === undefined ? {} : { browserContextId };
  for (const [name, permission] of Object.entries(PERMISSIONS)) {
    const setting = isGranted(handlers, webContents, permission) ? 'granted' : 'denied';
    await root.send('Browser.setPermission', { permission: { name }, setting, ...context });
  }
}

function isGranted(handlers: PermissionHandlers, webContents: WebContents, permission: string): boolean {
  let granted = true;
  handlers.request?.(
    webContents,
    permission,
    (answer) => {
      granted = answer;
    },
    {},
  );
  return granted && (handlers.check?.(webContents, permission, '', {}) ?? true);
}
