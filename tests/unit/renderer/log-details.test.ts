import { expect, test } from 'vitest';
import { detailLines } from '../../../renderer/app/log/detail-lines.ts';
import { formats } from '../../../renderer/i18n/format.ts';

const lines = (name: string, kept: unknown) => detailLines(name, kept, 'nl', formats.nl);

test('roles are words; a column that is named as a detail keeps its name', () => {
  expect(lines('roles', { rows: 'feature', uitkomst: 'outcome', later: 'new-role' })).toEqual([
    'rows: kenmerk',
    'uitkomst: uitkomst',
    'later: new-role',
  ]);
});

test('a reason that the analyst wrote is shown letter for letter', () => {
  expect(lines('proxyReasons', { wijk: 'passphrase' })).toEqual(['wijk: passphrase']);
  expect(lines('proxyReasons', {})).toEqual(['geen']);
});

test('a column that stayed outside comes with why and how that was found', () => {
  const refused = [
    { name: 'telefoonnummer', reason: 'PHONE', foundBy: 'both', count: 200 },
    { name: 'notitie', reason: 'BY_CHOICE', foundBy: 'analyst', count: 0 },
  ];
  expect(lines('refused', refused)).toEqual([
    'telefoonnummer: Telefoonnummer: rechtstreeks contactgegeven. (gevonden aan kop en waarden)',
    'notitie: Kreeg geen rol. (weggelaten bij het nakijken)',
  ]);
});

test('codes have words by the name they are kept under, and no other', () => {
  expect(lines('with', 'passphrase')).toEqual(['wachtzin']);
  expect(lines('owner', 'passphrase')).toEqual(['passphrase']);
  expect(lines('ruleFitRefused', { positives: 60, needed: 100 })).toEqual(['onrechtmatig: 60; nodig: 100']);
  expect(lines('ruleFitRefused', null)).toEqual(['geen']);
  expect(lines('expiresOn', '2027-05-22')).toEqual(['22 mei 2027']);
  expect(lines('demo', true)).toEqual(['ja']);
});

test('ways that a number may work are words, and pairs stay pairs', () => {
  expect(lines('signs', { te_laat: 1, from: -1 })).toEqual(['te_laat: alleen omhoog', 'from: alleen omlaag']);
  expect(lines('signs', {})).toEqual(['geen']);
  expect(detailLines('signs', { te_laat: -1 }, 'en', formats.en)).toEqual(['te_laat: only down']);
  expect(
    lines('forbidden', [
      ['te_laat', 'woning'],
      ['huur', 'woning'],
    ]),
  ).toEqual(['te_laat met woning', 'huur met woning']);
  expect(lines('forbidden', [])).toEqual(['geen']);
});
