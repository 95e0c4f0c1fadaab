import { describe, expect, it } from 'vitest';
import { crm } from '../index.js';

const grantOf = (role: string, entity: string) => crm.roles[role]!.grants.find((grant) => grant.entity === `crm:${entity}`);
const scopes = (entity: string) =>
  Object.fromEntries(Object.keys(crm.roles).map((role) => [role, grantOf(role, entity)?.actions.view ?? 'none']));

describe('roles of crm', () => {
  it.each([
    [
      'enterpriseCustomer',
      {
        rep: 'own',
        manager: 'departmentTree',
        director: 'all',
        service: 'all',
        legal: 'all',
        legalManager: 'all',
        finance: 'all',
        sealKeeper: 'none',
      },
    ],
    [
      'contract',
      {
        rep: 'own',
        manager: 'departmentTree',
        director: 'all',
        service: 'none',
        legal: 'all',
        legalManager: 'all',
        finance: 'all',
        sealKeeper: 'all',
      },
    ],
    [
      'ticket',
      {
        rep: 'none',
        manager: 'departmentTree',
        director: 'all',
        service: 'department',
        legal: 'none',
        legalManager: 'none',
        finance: 'none',
        sealKeeper: 'none',
      },
    ],
    [
      'lead',
      {
        rep: 'own',
        manager: 'departmentTree',
        director: 'all',
        service: 'none',
        legal: 'none',
        legalManager: 'none',
        finance: 'none',
        sealKeeper: 'none',
      },
    ],
  ])('see %s as the specification says', (entity, expected) => expect(scopes(entity)).toEqual(expected));

  it('let representatives export nothing and reveal only what is theirs', () => {
    for (const { entity, actions } of crm.roles.rep!.grants) {
      expect(actions.export, entity).toBeUndefined();
      expect([undefined, 'own'], entity).toContain(actions.reveal);
    }
  });

  it('hide amounts from customer service, and show it nothing personal in plain', () => {
    expect(grantOf('service', 'enterpriseCustomer')?.fields).toMatchObject({ dealAmount: 'hidden' });
    expect(grantOf('service', 'individualCustomer')?.fields).toMatchObject({ dealAmount: 'hidden' });
    for (const entity of ['individualCustomer', 'contact']) {
      const personal = Object.entries(crm.entities[entity]!.fields).filter(([, { sensitivity }]) => sensitivity !== undefined);
      for (const [field] of personal)
        expect([undefined, 'hidden', 'masked']).toContain(grantOf('service', entity)?.fields?.[field]);
    }
  });

  it('let legal, finance and the keeper of the seal change no contract', () => {
    for (const role of ['legal', 'legalManager', 'finance', 'sealKeeper'])
      for (const action of ['create', 'edit', 'delete'] as const)
        expect(grantOf(role, 'contract')?.actions[action]).toBeUndefined();
  });

  it('let directors export more than others', () =>
    expect(grantOf('director', 'enterpriseCustomer')?.exportLimits).toEqual({ rows: 10_000, perDay: 50_000 }));
});
