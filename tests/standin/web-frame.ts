import { originOf } from './schemes.ts';
import { strict } from './strict.ts';

/** Electron's WebFrameMain, for the main frame only. */
export interface WebFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
  readonly top: WebFrame;
  readonly processId: number;
  readonly routingId: number;
}

/** The main frame of a page whose address `currentUrl` tells. */
export function createMainFrame(currentUrl: () => string): WebFrame {
  const frame: WebFrame = strict('webFrameMain', {
    get url() {
      return currentUrl();
    },
    get origin() {
      return originOf(currentUrl());
    },
    get top() {
      return frame;
    },
    parent: null,
    processId: 1,
    routingId: 1,
  });
  return frame;
}
