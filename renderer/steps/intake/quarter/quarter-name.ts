import type { Language } from '../../../i18n/language.ts';

const ordinals = { nl: ['1e', '2e', '3e', '4e'], en: ['first', 'second', 'third', 'fourth'] } as const;

/** A quarter as people say it: `2026-K3` is "3e kwartaal 2026". What is no quarter stays as it is. */
export function quarterName(quarter: string, language: Language): string {
  const [, year, number] = /^(\d{4})-K([1-4])$/.exec(quarter) ?? [];
  const ordinal = ordinals[language][Number(number) - 1];
  if (year === undefined || ordinal === undefined) return quarter;
  return language === 'nl' ? `${ordinal} kwartaal ${year}` : `${ordinal} quarter ${year}`;
}

const monthNames: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

/** A month `2026-03` as "mrt 2026". */
export const monthName = (month: string, language: Language): string =>
  monthNames[language].format(new Date(`${month}-01T00:00:00Z`));
