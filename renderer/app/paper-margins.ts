import { useEffect } from 'react';
import { formats } from '../i18n/format.ts';
import { type AppState, useApp } from './store.ts';
import { text } from './text.ts';

/** What the margin of a printed sheet is made of. */
export type PaperFacts = Pick<AppState, 'language' | 'vault' | 'progress'>;

/** Text that may hold anything, such as the name of a municipality, as a string in a style sheet: all but plain characters escaped. */
const cssString = (words: string): string => `"${words.replace(/[^\p{L}\p{N} .,]/gu, escaped)}"`;

const escaped = (character: string): string => `\\${character.codePointAt(0)!.toString(16)} `;

/**
 * The style sheet for the margins of paper: each sheet tells by itself of which vault, day and person it is, when it was printed, that a
 * practice vault holds no residents, and which sheet of how many it is. Loose sheets get lost, and a figure without its vault is nobody's.
 *
 * @param now moment of printing, ISO 8601
 */
export function paperMargins({ language, vault, progress }: PaperFacts, now: string): string {
  const words = text[language];
  const format = formats[language];
  const referenceDate = progress?.delivery?.referenceDate ?? null;
  const left = [
    vault?.municipality ?? 'Toetssteen',
    ...(referenceDate === null ? [] : [words.referenceDate(format.date(referenceDate))]),
    words.printed(format.dateTime(now), vault?.user ?? null),
  ].join(' · ');
  const practice = vault?.demo === true ? `@top-right { content: ${cssString(words.practice)}; ${bold} }` : '';
  const pages = `counter(page) ${cssString(` ${words.sheetOf} `)} counter(pages)`;
  return `@page {
  @bottom-left { content: ${cssString(left)}; ${small} text-align: start; width: 85%; }
  ${practice}
  @bottom-right { content: ${pages}; ${small} width: 15%; }
}`;
}

const small = 'font: 8pt "Source Sans 3", sans-serif; color: #45525f;';
const bold = 'font: 600 8pt "Source Sans 3", sans-serif; color: #744700;';

/** Writes the margins each time something is printed: the shell's own way to a PDF prints too. */
export function usePaperMargins(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    const write = () => sheet.replaceSync(paperMargins(useApp.getState(), new Date().toISOString()));
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
}
