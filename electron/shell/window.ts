import path from 'node:path';
import { BrowserWindow, type Rectangle, type Session, screen } from 'electron';
import { z } from 'zod';
import { JsonFile } from './json-file.ts';

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

const smallest = { width: 1024, height: 600 };
const usual = { width: 1366, height: 768 };

interface WindowOptions {
  readonly folder: string;
  readonly preload: string;
  readonly session: Session;
  readonly packaged: boolean;
}

/**
 * Makes the one window, where it was left the last time. The page in it has no Node and no tools; what it shows is kept out of screen
 * captures where the system can do that.
 */
export function createWindow({ folder, preload, session, packaged }: WindowOptions): BrowserWindow {
  const memory = new JsonFile<Place | null>(path.join(folder, 'window.json'), placeSchema.nullable(), null);
  const place = memory.read();
  const window = new BrowserWindow({
    ...usual,
    ...(place === null ? {} : visibleBounds(place)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Toetssteen',
    backgroundColor: '#FFFFFF',
    show: false,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !packaged,
    },
  });
  window.setContentProtection(true);
  if (place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => memory.remember({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  return window;
}

/** The remembered place, or only its size where that part of the desktop is gone (a screen that was unplugged). */
function visibleBounds({ x, y, width, height }: Place): Partial<Rectangle> {
  const size = { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const seen =
    x + width > workArea.x && x < workArea.x + workArea.width && y >= workArea.y && y < workArea.y + workArea.height;
  return seen ? { x, y, ...size } : size;
}
