import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptedProposals,
  centreKind,
  digitsFor,
  featureFilters,
  fitsFilter,
  isLongEnough,
  largestShift,
  leastReasonLength,
  mayBeUsed,
  neighbours,
  proposedFeatures,
  proposedReason,
  reasonShown,
  searchFeatures,
  shiftOf,
  standingOf,
} from '../../../renderer/steps/prepare/features/feature-view.ts';
import { LEAST_REASON_LENGTH } from '../../../shared/contract/intake.ts';
import type { FeatureState } from '../../../shared/contract/prepare.ts';
import { featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { featureOf, leaking, reason, stats } from './prepare-feature.ts';

const used = { used: true, justification: reason };
const features = {
  open: featureOf('open'),
  used: featureOf('used', used),
  off: featureOf('off', { justification: reason }),
  proxyOff: featureOf('proxyOff', { proxy: 'CONTACTS' }),
  proxyUsed: featureOf('proxyUsed', { proxy: 'CONTACTS', ...used }),
  leak: featureOf('leak', { stats: leaking }),
  leakUsed: featureOf('leakUsed', { stats: leaking, ...used }),
} satisfies Record<string, FeatureState>;
const all = Object.values(features);
const names = (some: readonly FeatureState[]) => some.map(({ name }) => name);

describe('standing of a feature', () => {
  it.each(Object.entries(features))('%s', (standing, feature) => {
    expect(standingOf(feature)).toBe(standing);
  });

  it('is open again once the first decision was taken back, whoever decided', () => {
    expect(standingOf({ ...features.open, decidedBy: 'A', decidedAt: '2026-10-02T08:00:00.000Z' })).toBe('open');
  });

  it('puts a leak before a proxy', () => {
    expect(standingOf({ ...features.proxyOff, stats: leaking })).toBe('leak');
  });
});

describe('filters', () => {
  it.each([
    ['all', Object.keys(features)],
    ['open', ['open']],
    ['proxy', ['proxyOff', 'proxyUsed']],
    ['off', ['off', 'proxyOff', 'leak']],
    ['leak', ['leak', 'leakUsed']],
  ] as const)('%s', (filter, expected) => {
    expect(names(all.filter((feature) => fitsFilter(feature, filter)))).toEqual(expected);
  });

  it('lose no feature: each is on, open or off, and one of these only', () => {
    for (const feature of all) {
      const places = [feature.used, fitsFilter(feature, 'open'), fitsFilter(feature, 'off')];
      expect(places.filter(Boolean)).toHaveLength(1);
    }
    expect(featureFilters).toHaveLength(5);
  });
});

describe('searchFeatures', () => {
  const late = featureOf('stukken_te_laat', { label: { nl: 'bewijsstukken te laat', en: 'evidence late' } });
  const holiday = featureOf('vakanties', { table: 'Vakantieperioden', columns: ['dagen'], legal: 'artikel 13' });

  it.each([
    ['', 'nl', ['stukken_te_laat', 'vakanties']],
    ['  LAAT ', 'nl', ['stukken_te_laat']],
    ['evidence', 'en', ['stukken_te_laat']],
    ['evidence', 'nl', []],
    ['dagen vakantieperioden', 'nl', ['vakanties']],
    ['artikel 13', 'nl', ['vakanties']],
    ['laat dagen', 'nl', []],
  ] as const)('%s in %s', (typed, language, expected) => {
    expect(names(searchFeatures([late, holiday], typed, language))).toEqual(expected);
  });
});

describe('reasons', () => {
  it('need as many characters as the engine asks for', () => {
    expect(leastReasonLength).toBe(LEAST_REASON_LENGTH);
    expect(isLongEnough('x'.repeat(20))).toBe(true);
    expect(isLongEnough(` ${'x'.repeat(19)}   `)).toBe(false);
  });

  it('are offered from purpose and legal ground, in whole sentences', () => {
    const feature = featureOf('a', { purpose: 'Een doel zonder punt ', legal: 'artikel 17.' });
    expect(proposedReason(feature)).toBe('Een doel zonder punt. Grondslag: artikel 17.');
  });

  it('that every declared feature offers are long enough to be taken', () => {
    const short = featureDeclarations.filter((own) => !isLongEnough(proposedReason(featureOf(own.name, own))));
    expect(names(short.map((own) => featureOf(own.name)))).toEqual([]);
  });

  it('are shown as typed, else as recorded, else as proposed', () => {
    expect(reasonShown(features.used, 'getypt')).toBe('getypt');
    expect(reasonShown(features.used, '')).toBe('');
    expect(reasonShown(features.used, undefined)).toBe(reason);
    expect(reasonShown(features.open, undefined)).toBe(proposedReason(features.open));
  });

  it('of a proxy are never filled in beforehand', () => {
    expect(reasonShown(features.proxyOff, undefined)).toBe('');
  });
});

describe('proposals', () => {
  it('are the features that are open, and never a proxy or a leak', () => {
    expect(names(proposedFeatures(all))).toEqual(['open']);
  });

  it('wait for the figures that show a leak', () => {
    const unknown = featureOf('unknown', { stats: null });
    expect(mayBeUsed(unknown)).toBe(false);
    expect(proposedFeatures([unknown])).toEqual([]);
  });

  it('are all switched on in one go, each with a reason of its own', () => {
    const other = featureOf('other', { purpose: 'Een ander doel dan het eerste.' });
    expect(acceptedProposals([...all, other], {})).toEqual([
      { name: 'open', used: true, justification: proposedReason(features.open) },
      { name: 'other', used: true, justification: proposedReason(other) },
    ]);
  });

  it('take a reason that was typed already, unless that is too short', () => {
    expect(acceptedProposals(all, { open: reason })[0]?.justification).toBe(reason);
    expect(acceptedProposals(all, { open: 'kort' })[0]?.justification).toBe(proposedReason(features.open));
  });

  it('always satisfy what the engine asks, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) =>
        acceptedProposals(all, { open: typed }).every(({ justification }) => isLongEnough(justification)),
      ),
    );
  });
});

describe('drift', () => {
  const quarterOf = (quarter: string, psi: number | null) => ({ quarter, n: 10, missing: 0, centre: 1, psi });

  it.each([
    [0, 'none'],
    [0.0999, 'none'],
    [0.1, 'some'],
    [0.2499, 'some'],
    [0.25, 'clear'],
    [3, 'clear'],
  ] as const)('PSI %d is %s', (psi, shift) => {
    expect(shiftOf(psi)).toBe(shift);
  });

  it('names the quarter that differs most from the one before', () => {
    const quarters = [quarterOf('2026-K1', null), quarterOf('2026-K2', 0.31), quarterOf('2026-K3', 0.02)];
    expect(largestShift(quarters)).toEqual({ quarter: '2026-K2', psi: 0.31 });
    expect(largestShift(quarters.slice(0, 1))).toBeNull();
  });

  it.each([
    ['j/n', 'share'],
    ['code', 'share'],
    ['deel', 'part'],
    ['jaar', 'year'],
    ['euro', 'mean'],
  ] as const)('of %s is a %s', (unit, kind) => {
    expect(centreKind({ unit })).toBe(kind);
  });

  it('shows more digits of small figures', () => {
    expect([0.4, -2, 12, -345].map(digitsFor)).toEqual([2, 2, 1, 0]);
  });
});

describe('neighbours', () => {
  it.each([
    ['open', null, 'used'],
    ['used', 'open', 'off'],
    ['leakUsed', 'leak', null],
    ['not in the list', null, 'open'],
  ] as const)('of %s', (name, previous, next) => {
    expect(neighbours(all, name)).toEqual({ previous, next });
  });

  it('of an empty list are none', () => {
    expect(neighbours([], stats.leak ?? 'any')).toEqual({ previous: null, next: null });
  });
});
