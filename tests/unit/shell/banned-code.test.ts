import { expect, test } from 'vitest';
import { bannedCode } from '../../../scripts/banned-code.ts';

test.each([
  ["import http from 'node:http';", 'imports node:http'],
  ["import { connect } from 'net';", 'imports net'],
  ["export * from 'undici';", 'imports undici'],
  ["export { lookup } from 'node:dns/promises';", 'imports node:dns/promises'],
  ["const tls = await import('node:tls');", 'imports node:tls'],
  ["const https = require('https');", 'imports https'],
  ["const dgram = __require('dgram');", 'imports dgram'],
  ["await fetch('https://example.org');", 'calls fetch'],
  ["new WebSocket('wss://example.org');", 'makes a WebSocket'],
  ['new XMLHttpRequest();', 'makes a XMLHttpRequest'],
  ["globalThis.fetch('/x');", 'uses globalThis.fetch'],
  ["window['fetch']('/x');", 'uses window.fetch'],
  ["navigator.sendBeacon('/x');", 'uses navigator.sendBeacon'],
])('%s', (code, finding) => {
  expect(bannedCode('bundle.js', code)).toContain(`bundle.js:1 ${finding}`);
});

test('says on which line', () => {
  expect(bannedCode('a.js', "const a = 1;\n\nfetch('/x');")).toEqual(['a.js:3 calls fetch']);
});

test.each([
  "import { readFile } from 'node:fs/promises';",
  "import { ipcMain } from 'electron';",
  '// fetch(address) would be refused',
  "const text = 'new WebSocket()';",
  'store.fetch(1);',
  "const path = require('node:path');",
])('lets %s through', (code) => {
  expect(bannedCode('bundle.js', code)).toEqual([]);
});

test('a bundle that cannot be parsed is an error, not a pass', () => {
  expect(() => bannedCode('bundle.js', 'const = ;')).toThrow(/cannot be parsed/);
});
