import { describe, expect, it } from 'vitest';
import { inSubjectOrder } from './inSubjectOrder.js';

const plugins = [{ id: 'base' }, { id: 'library', subject: { entities: ['library:reader', 'library:book'] } }] as never;

describe('inSubjectOrder', () => {
  it('follows plugins, then their subject libraries, then the order given', () => {
    const names = ['x:own', 'library:shelf', 'library:book', 'library:aisle', 'library:reader', 'base:person'];
    expect(inSubjectOrder(names, plugins)).toEqual([
      'base:person',
      'library:reader',
      'library:book',
      'library:shelf',
      'library:aisle',
      'x:own',
    ]);
  });
});
