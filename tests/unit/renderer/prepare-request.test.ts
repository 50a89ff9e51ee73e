import { describe, expect, it } from 'vitest';
import { droppable, fitsRequest, quarterAfter } from '../../../renderer/steps/prepare/request/request-view.ts';
import type { RequestLine } from '../../../shared/contract/prepare.ts';
import { quarterOf } from '../../../shared/domain/source-tables.ts';
import { featureOf, reason } from './prepare-feature.ts';

const lineOf = (column: string, ask: boolean): RequestLine => ({
  table: 'Contacten',
  column,
  ask,
  why: ask ? 'FEATURE' : 'UNUSED',
  features: [],
});

describe('request for the next quarter', () => {
  it('follows the quarters of the layout, also over the end of a year', () => {
    const dates = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31', '2027-03-31'].map(quarterOf);
    expect(dates.slice(0, -1).map(quarterAfter)).toEqual(dates.slice(1));
  });

  it('is split into what is asked for and what is not', () => {
    const lines = [lineOf('datum', true), lineOf('soort', false)];
    const shown = (filter: 'all' | 'ask' | 'leave') =>
      lines.filter((line) => fitsRequest(line, filter)).map(({ column }) => column);
    expect([shown('all'), shown('ask'), shown('leave')]).toEqual([['datum', 'soort'], ['datum'], ['soort']]);
  });

  it('lets idle features be switched off that are still on', () => {
    const label = { nl: 'kenmerk', en: 'feature' };
    const idle = ['on', 'off'].map((name) => ({ name, label, inRepeats: 0 }));
    const features = [
      featureOf('on', { used: true, justification: reason }),
      featureOf('off'),
      featureOf('active', { used: true, justification: reason }),
    ];
    expect(droppable(idle, features).map(({ name }) => name)).toEqual(['on']);
  });
});
