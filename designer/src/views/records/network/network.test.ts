import { expect, it } from 'vitest';
import { groupsOf } from './groupsOf.js';
import { wayTo } from './wayTo.js';

const node = (id: string, entity: string, hop: number, createdAt = 0) => ({ id, entity, hop, createdAt, title: id, no: null });
const customer = node('k', 'crm:customer', 0);
const contract = node('h', 'crm:contract', 1, 5);
const older = node('h0', 'crm:contract', 1, 3);
const payment = node('p', 'crm:payment', 2, 9);
const nodes = [customer, payment, older, contract];
const edges = [
  { from: 'h', to: 'k', field: 'customer' },
  { from: 'p', to: 'h', field: 'contract' },
];

it('groups by entity, the nearest and the latest first', () => {
  expect(groupsOf({ nodes }).map(({ entity, nodes: those }) => [entity, those.map(({ id }) => id)])).toEqual([
    ['crm:contract', ['h', 'h0']],
    ['crm:payment', ['p']],
  ]);
});

it('knows by which field one comes to a record', () => {
  expect(wayTo(payment, { nodes, edges })).toEqual({ before: contract, entity: 'crm:payment', field: 'contract' });
  expect(wayTo(older, { nodes, edges })).toBeNull();
});
