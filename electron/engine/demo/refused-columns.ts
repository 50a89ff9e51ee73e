/**
 * Values that a delivery should not hold and the intake must stop. They belong to nobody: citizen service numbers are in the range that
 * is used for tests only (9999...), telephone numbers in one that is not given out.
 */
import type { RandomStream } from '../../../shared/learning/random.ts';
import { chance, pick } from './draws.ts';

const remarks = [
  'Telefonisch contact gehad, belt terug; afspraak verzet.',
  'Heeft de brief van 3 maart niet begrepen.',
  'Zegt dat hij "alles al heeft ingeleverd".',
  'Komt wat warrig over, dochter helpt met de post.',
  'Nieuwe consulent sinds dit kwartaal.',
] as const;

/** Nine digits that pass the eleven test: 9a + 8b + ... + 2h - i is a multiple of 11. */
export function drawCitizenNumber(stream: RandomStream): string {
  for (;;) {
    const digits = [9, 9, 9, 9, ...Array.from({ length: 4 }, () => stream.integer(10))];
    const check = digits.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11;
    // A remainder of 10 has no check digit; such a number does not exist.
    if (check < 10) return [...digits, check].join('');
  }
}

export function drawTelephoneNumber(stream: RandomStream): string {
  return `06-00${String(stream.integer(1_000_000)).padStart(6, '0')}`;
}

export function drawNationality(stream: RandomStream): string {
  return pick(stream, [
    ['Nederlandse', 78],
    ['Syrische', 7],
    ['Turkse', 5],
    ['Poolse', 4],
    ['Marokkaanse', 4],
    ['Onbekend', 2],
  ]);
}

export function drawRemark(stream: RandomStream): string | null {
  return chance(stream, 0.4) ? null : remarks[stream.integer(remarks.length)];
}
