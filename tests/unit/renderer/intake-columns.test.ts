import { describe, expect, it } from 'vitest';
import { formats } from '../../../renderer/i18n/format.ts';
import { columnFilters, fitsFilter, searchColumns } from '../../../renderer/steps/intake/column-filter.ts';
import { valueWords } from '../../../renderer/steps/intake/column-values.ts';
import { proposedDecisions, withRole } from '../../../renderer/steps/intake/decisions.ts';
import { text } from '../../../renderer/steps/intake/text.ts';
import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { codesOf, columnOf, inspectionOf, profileOf } from './inspected.ts';

const rent = columnOf('Huur per maand', { profile: { questions: ['DECIMAL_STYLE'] } });
const postcode = columnOf('postcode', { verdict: 'proxy', proposal: { role: 'refuse', why: 'PROXY_NEEDS_REASON' } });
const columns = [rent, postcode, columnOf('maanden uitkering')];
const decisions = proposedDecisions(inspectionOf(columns));

describe('fitsFilter', () => {
  const filtersOf = (column: typeof rent, decided = decisions) =>
    columnFilters.filter((filter) => fitsFilter(column, filter, decided));

  it('puts each column under the filters that fit it', () => {
    expect(filtersOf(rent)).toEqual(['all', 'questions', 'features']);
    expect(filtersOf(postcode)).toEqual(['all', 'proxy', 'refused']);
  });

  it('follows what is decided', () => {
    expect(filtersOf(rent, withRole(decisions, 'Huur per maand', 'refuse'))).toEqual(['all', 'refused']);
    expect(filtersOf(postcode, withRole(decisions, 'postcode', 'feature'))).toEqual(['all', 'proxy', 'features']);
  });
});

describe('searchColumns', () => {
  it.each([
    ['', ['Huur per maand', 'postcode', 'maanden uitkering']],
    ['MAAND', ['Huur per maand', 'maanden uitkering']],
    [' maand  huur ', ['Huur per maand']],
    ['kenteken', []],
  ])('%j', (typed, names) => {
    expect(searchColumns(columns, typed).map(({ profile }) => profile.name)).toEqual(names);
  });
});

describe('valueWords', () => {
  const words = (profile: ColumnProfile) => valueWords(profile, formats.nl, text.nl);

  it('shows the most frequent codes and how many others there are', () => {
    expect(words(codesOf('woning', ['huur', 'koop']).profile)).toBe('huur (1.000), koop (999)');
    expect(words(codesOf('woning', ['huur', 'koop', 'kamer', 'anders', 'geen']).profile)).toBe(
      'huur (1.000), koop (999), kamer (998) en 2 andere',
    );
  });

  it('shows the range and the mean of a quantity', () => {
    expect(words(profileOf('stukken'))).toBe('0 tot 12, gemiddeld 3,3');
    expect(words(profileOf('huur', { min: 250.5, max: 1345, mean: 612.04 }))).toBe(
      '250,50 tot 1.345,00, gemiddeld 612,0',
    );
  });

  it('shows a few numbers as they are', () => {
    const topValues = [
      { value: '0', count: 80 },
      { value: '1', count: 20 },
    ];
    expect(words(profileOf('kinderen', { distinct: 2, topValues }))).toBe('0 (80), 1 (20)');
  });

  it('writes years and dates as such', () => {
    expect(words(profileOf('jaar', { min: 1984, max: 2026, mean: 2001 }))).toBe('1984 tot 2026');
    const dates = { kind: 'date', min: daysOfIso('2019-03-01'), max: daysOfIso('2026-10-01'), mean: 19_000 } as const;
    expect(words(profileOf('sinds', dates))).toBe('1 maart 2019 tot 1 oktober 2026');
  });

  it('says nothing of a column whose values are not shown', () => {
    expect(words(profileOf('bsn', { min: null, max: null, mean: null }))).toBe('');
  });
});
