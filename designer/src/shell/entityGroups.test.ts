import { describe, expect, it } from 'vitest';
import { entityGroups } from './entityGroups.js';

const plugin = (id: string) => ({ id, title: { zh: id, en: id }, version: '1.0.0' });
const entity = (name: string) => ({ name, plugin: name.split(':')[0] }) as never;

describe('entityGroups', () => {
  it('puts entities under their plugins and leaves out plugins without any', () => {
    const groups = entityGroups(
      [entity('crm:lead'), entity('hr:leave'), entity('crm:contract')],
      ['base', 'crm', 'hr'].map(plugin),
    );
    expect(groups.map((group) => [group.plugin, group.entities.map(({ name }) => name)])).toEqual([
      ['crm', ['crm:lead', 'crm:contract']],
      ['hr', ['hr:leave']],
    ]);
  });
});
