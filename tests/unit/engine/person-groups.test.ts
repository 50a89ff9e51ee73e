import { expect, test } from 'vitest';
import { personGroups } from '../../../electron/engine/prepare/person-groups.ts';

test('applicants of the same dossier, also by way of a third, belong together; others do not', () => {
  const groupOf = personGroups([
    { dossier: 1, person: 30 },
    { dossier: 1, person: 20 },
    { dossier: 2, person: 40 },
    { dossier: 3, person: 20 },
    { dossier: 3, person: 10 },
    { dossier: 4, person: 50 },
    { dossier: 4, person: 50 },
  ]);
  expect([10, 20, 30].map(groupOf)).toEqual([10, 10, 10]);
  expect([40, 50].map(groupOf)).toEqual([40, 50]);
});
