const { contextBridge, ipcRenderer } = require('electron');

const invoke = (channel) => (argument) => ipcRenderer.invoke(channel, argument);

contextBridge.exposeInMainWorld('toy', {
  versions: { electron: process.versions.electron },
  echo: invoke('echo'),
  describe: invoke('describe'),
  fail: invoke('fail'),
  unlock: invoke('unlock'),
  insert: invoke('insert'),
  count: invoke('count'),
  refused: invoke('refused'),
  pdf: invoke('pdf'),
  export: invoke('export'),
  add: (left, right) => left + right,
  throwNow: () => {
    throw new TypeError('thrown in the preload');
  },
  onPushed: (callback) => {
    const listener = (_event, reason) => callback(reason);
    ipcRenderer.on('pushed', listener);
    return () => ipcRenderer.removeListener('pushed', listener);
  },
});
