import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

export interface IpcEvent {
  type: 'frame';
  sender: WebContents;
  senderFrame: WebFrame;
  processId: number;
  frameId: number;
  reply(channel: string, ...args: unknown[]): void;
}

type InvokeHandler = (event: IpcEvent, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** For the stand-in's own use: answers an `ipcRenderer.invoke`, or throws what the page is to be told. */
  async answer(channel: string, event: IpcEvent, args: unknown[]): Promise<unknown> {
    try {
      const handler = this.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return await handler(event, ...args);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`);
    }
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = strict('ipcMain', new IpcMain());
ipcMain.setMaxListeners(0);
