import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesFile, bytesModule, kernelNames } from '../../../scripts/kernels.ts';

test.each(kernelNames())('the committed bytes of %s are those of its WebAssembly text', async (name) => {
  expect(readFileSync(bytesFile(name), 'utf8')).toBe(await bytesModule(name));
});
