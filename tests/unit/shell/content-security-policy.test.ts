import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';

test('the policy is the one of the security design', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
      "worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'; " +
      "webrtc 'block'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

test('the page carries the same policy as the header, but for what a meta element cannot say', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/index.html'), 'utf8');
  const [, content] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page) ?? [];
  expect(content).toBe(contentSecurityPolicy.replace("frame-ancestors 'none'; ", ''));
});
