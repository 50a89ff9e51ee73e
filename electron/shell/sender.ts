import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { isOwnAddress } from './page-address.ts';

/** Whether a call comes from the main frame of our own window, showing our own page. */
export function isOwnPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (frame === null || window === null || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && isOwnAddress(frame.url);
}
