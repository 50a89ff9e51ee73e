import { expect, it } from 'vitest';
import { OUTCOME, outcomeReader } from '../../../shared/domain/outcome.ts';

it('reads what was named, and takes everything else as unknown, never as lawful', () => {
  const read = outcomeReader({ unlawful: ['1', 'fraude'], lawful: ['0'] });
  expect([' 1 ', 'fraude', 1].map(read)).toEqual([OUTCOME.unlawful, OUTCOME.unlawful, OUTCOME.unlawful]);
  expect(['0', 0].map(read)).toEqual([OUTCOME.lawful, OUTCOME.lawful]);
  expect([null, '', '8', 'Fraude'].map(read)).toEqual(Array.from({ length: 4 }, () => OUTCOME.unknown));
});

it('takes a value that was named for both as unknown, however it was spaced', () => {
  const read = outcomeReader({ unlawful: ['1', 'x '], lawful: ['0', 'x'] });
  expect(read('x')).toBe(OUTCOME.unknown);
});
