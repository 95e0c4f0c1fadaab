import { expect, test } from 'vitest';
import { formLayout } from '../../formLayout.js';
import { fieldOf } from '../../../testing/fieldOf.js';

test('is given by the platform: never a box, whatever the access', () => {
  const form = { title: { zh: '', en: '' }, entity: 'crm:contract', sections: [{ fields: ['no', 'name'] }] };
  const fields = { no: fieldOf('serial'), name: fieldOf('text') };
  const [section] = formLayout(
    form,
    fields,
    () => 'write',
    () => true,
  );
  expect(section!.blocks.map((block) => [block.writable, block.fields.map((each) => each.name)])).toEqual([
    [false, ['no']],
    [true, ['name']],
  ]);
});
