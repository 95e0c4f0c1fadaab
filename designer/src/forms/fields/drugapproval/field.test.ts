import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountEditor } from '../../../testing/mountEditor.js';

test('is typed as it is written', async () => {
  const editor = await mountEditor(fieldOf('drugapproval'));
  await editor.type('国药准字H20040001');
  expect(editor.given()).toEqual(['国药准字H20040001']);
});
