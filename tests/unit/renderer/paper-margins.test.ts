import { describe, expect, it } from 'vitest';
import { type PaperFacts, paperMargins } from '../../../renderer/app/paper-margins.ts';
import type { Progress, VaultInfo } from '../../../shared/contract/vault.ts';

const NOON = new Date(2026, 10, 22, 12, 5).toISOString();

const factsOf = (municipality: string, demo = false): PaperFacts => ({
  language: 'nl',
  vault: { municipality, demo, user: 'A. Analist' } as VaultInfo,
  progress: { delivery: { referenceDate: '2026-10-01' } } as Progress,
});

/** The text that a style sheet's string stands for. */
const unescaped = (css: string): string =>
  css.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

describe('the margins of a printed sheet', () => {
  it('tell the vault, the reference date, the moment and the person', () => {
    expect(unescaped(paperMargins(factsOf('Voorbeeldstad'), NOON))).toContain(
      '"Voorbeeldstad · peildatum 1 oktober 2026 · afgedrukt op 22 november 2026, 12:05 door A. Analist"',
    );
  });

  it('say of a practice vault that it is one, and of a real one nothing of the kind', () => {
    expect(unescaped(paperMargins(factsOf('Voorbeeldstad', true), NOON))).toContain(
      '"Oefenkluis: geen echte inwoners"',
    );
    expect(paperMargins(factsOf('Voorbeeldstad'), NOON)).not.toContain('@top-right');
  });

  it.each(['"; } * { display: none } x {"', "'s-Gravenhage \\", 'a\nb', '</style>', '’s-Hertogenbosch'])(
    'keep %j a string, whatever the municipality is called',
    (name) => {
      const css = paperMargins(factsOf(name), NOON);
      const strings = /@bottom-left \{ content: "([^"\\\n]|\\[0-9a-f]+ )*"; font:/;
      expect(css).toMatch(strings);
      expect(unescaped(css)).toContain(`"${name} · `);
    },
  );

  it('name the program where no vault is open', () => {
    expect(unescaped(paperMargins({ language: 'en', vault: null, progress: null }, NOON))).toContain(
      '"Toetssteen · printed on 22 November 2026, 12:05"',
    );
  });
});
