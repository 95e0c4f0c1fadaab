import { expect, test } from 'vitest';
import FieldValue from '../../FieldValue.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { mountEditor } from '../../../testing/mountEditor.js';

test('each word is a tag of its own', () => {
  const value = mountApp(FieldValue, { value: ['高价值', '复购'], field: fieldOf('tags') });
  expect(value.findAll('.vm-tag').map((tag) => tag.text())).toEqual(['高价值', '复购']);
});

test('new words can be made', async () => {
  const { wrapper } = await mountEditor(fieldOf('tags'), []);
  expect(wrapper.findComponent({ name: 'ElSelect' }).props()).toMatchObject({ multiple: true, allowCreate: true });
});
