import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantedRoles, may, permissionsFor, userRoles } from '../../../shared/domain/permissions.ts';
import { foldedName } from '../../../shared/domain/person-name.ts';

describe('what a role may do', () => {
  it('keeps work, approval and the second signature with different people', () => {
    for (const role of userRoles) expect(may(role, 'work') && may(role, 'approve'), role).toBe(false);
    expect(permissionsFor('controleur')).toEqual(['read', 'sign']);
    expect(permissionsFor('auditor')).toEqual(['read', 'approve', 'withdraw']);
  });

  it('lets those who made vaults before there were other roles do all their work', () => {
    for (const role of ['analist', 'trainer'])
      expect(permissionsFor(role)).toEqual(['read', 'work', 'sign', 'withdraw', 'people']);
  });

  it('gives every role that can be given something to see, and decides about people only where the work is', () => {
    for (const role of grantedRoles) expect(may(role, 'read'), role).toBe(true);
    expect(userRoles.filter((role) => may(role, 'people'))).toEqual(userRoles.filter((role) => may(role, 'work')));
  });

  it('allows nothing to a role that it does not know, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string(), (role) => {
        fc.pre(!userRoles.some((known) => known === role));
        expect(permissionsFor(role)).toEqual([]);
      }),
    );
    expect(may('constructor', 'read')).toBe(false);
  });
});

describe('a name as it is compared', () => {
  it.each([
    ['Anna de Vries', ' anna  DE vries '],
    ['Ĳsbrand', 'IJSBRAND'],
    ['José', 'Jose\u0301'],
    ['A\u00a0B', 'a b'],
  ])('%s is %s', (one, other) => expect(foldedName(one)).toBe(foldedName(other)));

  it('tells different names apart', () => expect(foldedName('Anna de Vries')).not.toBe(foldedName('Anna Vries')));
});
