import { expect, test } from 'vitest';
import FieldValue from '../../FieldValue.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { mountEditor } from '../../../testing/mountEditor.js';

const picture = { id: 'f1', name: '现场.jpg', bytes: 1, type: 'image/jpeg' };

test('is shown small, with its name for those who cannot see it', () => {
  const image = mountApp(FieldValue, { value: [picture], field: fieldOf('image') }).find('img');
  expect(image.attributes()).toMatchObject({ src: '/api/v1/files/f1', alt: '现场.jpg' });
});

test('offers pictures only', async () => {
  const { wrapper } = await mountEditor(fieldOf('image'), []);
  expect(wrapper.find('input[type=file]').attributes('accept')).toBe('image/*');
});
