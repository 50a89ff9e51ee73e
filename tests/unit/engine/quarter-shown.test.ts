import { describe, expect, it } from 'vitest';
import { ColumnProfiler } from '../../../electron/engine/files/profile.ts';
import { shownProfile } from '../../../electron/engine/quarter/shown-profile.ts';
import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import { judgeColumn } from '../../../shared/domain/refusals.ts';
import { sourceColumn, sourceTable } from '../../../shared/domain/source-tables.ts';

const many = (...values: readonly string[]): string[] => values.flatMap((value) => Array<string>(300).fill(value));

/** What is shown of a column with these values, mapped to a column of the layout or to none. */
function shown(values: readonly string[], layout: readonly [table: string, column: string] | null): ColumnProfile {
  const profiler = new ColumnProfiler('kolom', 0, 'comma', 1000);
  for (const value of values) profiler.add(value);
  const { profile, facts } = profiler.finish();
  const target = layout === null ? null : sourceColumn(sourceTable(layout[0]), layout[1]);
  const proposal = { role: 'feature', why: 'FEATURE' } as const;
  const column = {
    profile,
    verdict: judgeColumn('kolom', facts),
    proposal,
    usualShape: facts.values.usualShape,
  };
  return shownProfile(column, column.verdict, target);
}

const values = (profile: ColumnProfile): string[] => profile.topValues.map(({ value }) => value).sort();
const strays = ['123456782', 'C4301977', '15-03-1961', '19610316', 'Pietersen'];

describe('what the analyst is shown of a column before it comes in', () => {
  it('is of codes what the import would keep', () => {
    expect(values(shown([...many('1', '2', '3'), ...strays], ['Contacten', 'soort']))).toEqual(['1', '2', '3']);
  });

  it('is of texts what many rows share, without limits', () => {
    const text = shown([...many('SELECTIE-2025K3', 'STEEKPROEF-2025K3'), ...strays], ['Onderzoeken', 'selectie_run']);
    expect(values(text)).toEqual(['SELECTIE-2025K3', 'STEEKPROEF-2025K3']);
    const digits = shown([...many('59901', '59902'), '4301977'], ['Clientgegevens', 'wijkcode']);
    expect(digits).toMatchObject({ kind: 'number', min: null, max: null, mean: null });
    expect(values(digits)).toEqual(['59901', '59902']);
  });

  it('is of numbers what lies within the limits of their column', () => {
    const layout = ['Maatregelen', 'bedrag'] as const;
    const amounts = shown([...many('10', '20'), '123456782'], layout);
    expect(amounts).toMatchObject({ min: null, max: null, mean: null });
    expect(values(amounts)).toEqual(['10', '20']);
    expect(shown(many('10', '20'), layout)).toMatchObject({ min: 10, max: 20, mean: 15 });
  });

  it('is of dates their limits, and nothing of what is no date', () => {
    const dates = shown([...many('13-01-2026', '14-01-2026'), ...strays], ['Contacten', 'datum']);
    expect(values(dates).filter((value) => !/^\d\d-\d\d-\d{4}$/.test(value))).toEqual([]);
  });

  it('is only what looks like a code while nobody knows what the column is', () => {
    const unknown = shown([...many('1', 'AB', '12-01-1961', 'Pietersen', 'SYR'), ...strays], null);
    expect(unknown).toMatchObject({ min: null, max: null, mean: null });
    expect(values(unknown)).toEqual(['1', 'AB']);
    expect(shown(many('1961', '1962'), null)).toMatchObject({ topValues: [], min: null, max: null });
  });
});
