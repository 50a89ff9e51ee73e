import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnAddress, pageAddress } from '../../../electron/shell/page-address.ts';
import { pageFile } from '../../../electron/shell/page-file.ts';

const root = path.resolve('/opt/toetssteen/dist/renderer');

test('the page and its files lie under the root', () => {
  expect(pageFile(root, pageAddress)).toEqual({
    path: path.join(root, 'index.html'),
    contentType: 'text/html; charset=utf-8',
  });
  expect(pageFile(root, 'app://toetssteen/assets/index-H24MOraN.js?x=1#y')?.path).toBe(
    path.join(root, 'assets', 'index-H24MOraN.js'),
  );
  expect(pageFile(root, 'app://toetssteen/assets/source-sans.woff2')?.contentType).toBe('font/woff2');
});

test('dots lead no higher than the root', () => {
  expect(pageFile(root, 'app://toetssteen/a/../../%2e%2e/main.js')?.path).toBe(path.join(root, 'main.js'));
});

describe('refused', () => {
  test.each([
    ['another host', 'app://elsewhere/index.html'],
    ['another scheme', 'https://toetssteen/index.html'],
    ['a port', 'app://toetssteen:80/index.html'],
    ['a user name', 'app://a@toetssteen/index.html'],
    ['an encoded way up', 'app://toetssteen/..%2f..%2fmain.js'],
    ['an encoded way up with backslashes', 'app://toetssteen/..%5c..%5cmain.js'],
    ['twice encoded', 'app://toetssteen/%252e%252e/main.js'],
    ['a drive letter', 'app://toetssteen/C:/main.js'],
    ['a null byte', 'app://toetssteen/index.html%00.js'],
    ['a broken escape', 'app://toetssteen/%E0%A4%A.js'],
    ['an alternate data stream', 'app://toetssteen/index.html::$DATA.js'],
    ['a kind of file the page has no use for', 'app://toetssteen/main.node'],
    ['a source map', 'app://toetssteen/assets/index.js.map'],
    ['a folder', 'app://toetssteen/assets/'],
    ['no path', 'app://toetssteen'],
    ['nonsense', 'not an address'],
  ])('%s', (_what, address) => {
    expect(pageFile(root, address)).toBeNull();
  });
});

test('whatever is asked, nothing outside the root comes out', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', '/', '\\', 'a.js', 'C:', '%00'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const file = pageFile(root, `app://toetssteen/${pieces.join('/')}.js`);
      if (file !== null) expect(path.relative(root, file.path)).not.toMatch(/^\.\.([\\/]|$)|^$|^[A-Za-z]:/);
    }),
  );
});

test('only our own page counts as our own', () => {
  expect(isOwnAddress(pageAddress)).toBe(true);
  for (const address of ['', 'about:blank', 'app://toetssteen.example/index.html', 'data:text/html,x', 'file:///x']) {
    expect(isOwnAddress(address)).toBe(false);
  }
});
