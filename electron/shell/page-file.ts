import path from 'node:path';
import { isOwnAddress } from './page-address.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly path: string;
  readonly contentType: string;
}

/**
 * Which file under `root` an address of the page stands for, or null where it stands for none: another host, a kind of file the page has
 * no use for, or a way out of `root`. Encoded separators and null bytes are refused before the path is made.
 */
export function pageFile(root: string, address: string): PageFile | null {
  if (!isOwnAddress(address)) return null;
  const segments = decodedSegments(new URL(address).pathname);
  if (segments === null) return null;
  const file = path.join(root, ...segments);
  const contentType = contentTypes[path.extname(file).toLowerCase()];
  if (contentType === undefined || !file.startsWith(root + path.sep)) return null;
  return { path: file, contentType };
}

function decodedSegments(pathname: string): string[] | null {
  try {
    const segments = pathname.slice(1).split('/').map(decodeURIComponent);
    return segments.every(isPlainName) ? segments : null;
  } catch {
    return null;
  }
}

function isPlainName(segment: string): boolean {
  return /^[\w.-]+$/.test(segment) && segment !== '.' && segment !== '..';
}
