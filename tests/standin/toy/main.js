// A small app for the contract specs of the stand-in: one window, one worker, everything shut. It uses Electron the way
// the real app does, and it runs on a real Electron as well.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.js';

const RENDERER = path.join(import.meta.dirname, 'renderer');
const CONTENT_TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const refused = [];
let win;

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
if (!app.requestSingleInstanceLock()) app.exit(3);

const worker = new Worker(path.join(import.meta.dirname, 'db-worker.js'), {
  workerData: { folder: app.getPath('userData') },
});
const calls = new Map();
let lastCall = 0;
worker.on('message', ({ id, value, error }) => {
  const { resolve, reject } = calls.get(id);
  calls.delete(id);
  if (error === undefined) resolve(value);
  else reject(new Error(error));
});

function askDatabase(operation, argument) {
  return new Promise((resolve, reject) => {
    const id = ++lastCall;
    calls.set(id, { resolve, reject });
    worker.postMessage({ id, operation, argument });
  });
}

function handle(channel, answer) {
  ipcMain.handle(channel, (event, ...args) => {
    const isOurs = event.senderFrame === event.sender.mainFrame && event.senderFrame.origin === 'app://bundle';
    if (!isOurs) throw new Error('untrusted sender');
    return answer(...args);
  });
}

handle('echo', (value) => value);
handle('describe', ({ map, date, numbers }) => ({
  isMap: map instanceof Map && map.get(1) === 2,
  isDate: date instanceof Date && date.getTime() === 5,
  sum: numbers.reduce((total, number) => total + number, 0),
  back: new Map([['numbers', new Float64Array([1, Number.NaN, -0])]]),
}));
handle('fail', () => {
  throw new RangeError('bad year');
});
handle('unlock', (key) => askDatabase('unlock', key));
handle('insert', (rows) => askDatabase('insert', rows));
handle('count', () => askDatabase('count'));
handle('refused', () => refused);
handle('pdf', () => win.webContents.printToPDF({ pageSize: 'A4' }));
handle('export', async () => {
  const { canceled, filePath } = await dialog.showSaveDialog(win, {});
  if (!canceled) writeFileSync(filePath, 'data');
  return filePath;
});

function serve(request) {
  const { host, pathname } = new URL(request.url);
  const file = path.join(RENDERER, decodeURIComponent(pathname));
  const isInside = host === 'bundle' && file.startsWith(RENDERER + path.sep);
  if (!isInside || !existsSync(file)) {
    refused.push(`file ${pathname}`);
    return new Response('not found', { status: 404 });
  }
  const headers = {
    'content-type': CONTENT_TYPES[path.extname(file)],
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
  };
  return new Response(readFileSync(file), { headers });
}

function createSession() {
  const toySession = session.fromPartition('toy');
  toySession.protocol.handle('app', serve);
  toySession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  toySession.setPermissionCheckHandler(() => false);
  toySession.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !/^(app|blob|data|devtools):/.test(url);
    if (cancel) refused.push(`request ${url}`);
    callback({ cancel });
  });
  toySession.on('will-download', (event, item) => {
    event.preventDefault();
    refused.push(`download ${item.getFilename()}`);
  });
  return toySession;
}

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    refused.push(`navigation ${event.url}`);
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    refused.push(`popup ${url}`);
    return { action: 'deny' };
  });
});
app.on('render-process-gone', (_event, _contents, { reason }) => refused.push(`gone ${reason}`));
app.on('second-instance', () => win.webContents.send('pushed', 'second instance'));
app.on('window-all-closed', () => app.quit());
app.on('will-quit', () => {
  worker.terminate();
  writeFileSync(path.join(app.getPath('userData'), 'quit.txt'), 'clean');
});

app.whenReady().then(async () => {
  const push = (reason) => win.webContents.send('pushed', reason);
  const lock = { id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+L', click: () => push('menu') };
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [lock] }]));
  powerMonitor.on('lock-screen', () => push('lock-screen'));
  win = new BrowserWindow({
    width: 1000,
    height: 700,
    title: 'Toy window',
    show: false,
    webPreferences: {
      session: createSession(),
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  win.setContentProtection(true);
  win.once('ready-to-show', () => win.show());
  await win.loadURL('app://bundle/index.html');
});
