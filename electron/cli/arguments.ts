import { parseArgs } from 'node:util';

/** The words after the command do not say what to do. The message is one Dutch sentence. */
export class UsageError extends Error {}

type Kinds = Readonly<Record<string, 'text' | 'flag'>>;
export type Arguments<K extends Kinds> = {
  readonly [Name in keyof K]: K[Name] extends 'flag' ? boolean : string | undefined;
};

/** Reads `--name value` and `--flag`. @throws UsageError on anything else */
export function readArguments<K extends Kinds>(words: string[], kinds: K): Arguments<K> {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values } = parseArgs({ args: words, options, strict: true, allowPositionals: false });
    const read = Object.entries(kinds).map(([name, kind]) => [
      name,
      values[name] ?? (kind === 'flag' ? false : undefined),
    ]);
    return Object.fromEntries(read) as Arguments<K>;
  } catch (error) {
    throw new UsageError(`Dit begrijp ik niet: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @throws UsageError when the option was not given */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} ontbreekt.`);
  return value;
}

/** A whole number within bounds, or the fallback. @throws UsageError */
export function wholeNumber(
  text: string | undefined,
  name: string,
  fallback: number,
  low: number,
  high: number,
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw new UsageError(`--${name} is een geheel getal van ${low} tot en met ${high}, niet '${text}'.`);
  return value;
}

/** `A,B,C` as a list; nothing is an empty list. */
export const listOf = (text: string | undefined): string[] =>
  text === undefined
    ? []
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
