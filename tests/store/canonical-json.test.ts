import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../electron/engine/store/canonical-json.ts';

test('keys are sorted at every depth and nothing is added', () => {
  // RFC 8785, section 3.2.3: sorting by UTF-16 code units.
  const value = {
    '\u20ac': 1,
    '\r': 2,
    '\ufb33': 3,
    '1': 4,
    '\ud83d\ude00': 5,
    '\u0080': 6,
    '\u00f6': [{ b: 1, a: null }],
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":[{"a":null,"b":1}],"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
});

test('the order in which keys were written does not matter, and the value comes back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (dictionary) => {
      const value = JSON.parse(JSON.stringify(dictionary)) as Record<string, Json>;
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    }),
  );
});

test('what JSON cannot hold is refused, not left out', () => {
  for (const value of [Number.NaN, Infinity, undefined, () => 1, { a: undefined }, [undefined]]) {
    expect(() => canonicalJson(value as unknown as Json)).toThrow(TypeError);
  }
});
