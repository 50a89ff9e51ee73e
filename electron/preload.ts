import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { JobState } from '../shared/contract/call.ts';
import type { Bridge } from '../shared/contract/index.ts';
import { callChannel, jobChannel } from './shell/channels.ts';

const bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  onJob: (listener) => {
    const pass = (_event: IpcRendererEvent, state: JobState): void => listener(state);
    ipcRenderer.on(jobChannel, pass);
    return () => {
      ipcRenderer.removeListener(jobChannel, pass);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('toetssteen', Object.freeze(bridge));
