import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { isOwnPage } from '../../../electron/shell/sender.ts';

type Frame = IpcMainInvokeEvent['senderFrame'];

const frame = (url: string): Frame => ({ url }) as Frame;
const windowWith = (mainFrame: Frame, destroyed = false): BrowserWindow =>
  ({ isDestroyed: () => destroyed, webContents: { mainFrame } }) as BrowserWindow;

test('the main frame of our window with our page in it is heard', () => {
  const own = frame('app://toetssteen/index.html#/kluis');
  expect(isOwnPage({ senderFrame: own }, windowWith(own))).toBe(true);
});

test('a frame within it, another window, another page, a frame that is gone and a window that is gone are not', () => {
  const own = frame('app://toetssteen/index.html');
  expect(isOwnPage({ senderFrame: frame('app://toetssteen/index.html') }, windowWith(own))).toBe(false);
  const elsewhere = frame('https://example.org/');
  expect(isOwnPage({ senderFrame: elsewhere }, windowWith(elsewhere))).toBe(false);
  const blank = frame('about:blank');
  expect(isOwnPage({ senderFrame: blank }, windowWith(blank))).toBe(false);
  expect(isOwnPage({ senderFrame: null }, windowWith(own))).toBe(false);
  expect(isOwnPage({ senderFrame: own }, windowWith(own, true))).toBe(false);
  expect(isOwnPage({ senderFrame: own }, null)).toBe(false);
});
