import { beforeEach, expect, test } from 'vitest';
import FieldValue from '../../FieldValue.vue';
import { useManifest } from '../../../stores/manifest.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { mountEditor } from '../../../testing/mountEditor.js';

const field = fieldOf('table', { entity: 'crm:item' });
const text = (zh: string) => ({ zh, en: zh });
beforeEach(() => {
  const fields = {
    product: fieldOf('text', { label: text('产品') }),
    price: fieldOf('money', { label: text('单价') }),
    sum: fieldOf('money', { label: text('金额'), computed: true }),
    parent: fieldOf('ref', { label: text('订单'), computed: true }),
  };
  useManifest().value = {
    plugins: [],
    forms: {},
    services: {},
    actions: {},
    dictionaries: {},
    entities: { 'crm:item': { name: 'crm:item', fields } as never },
  };
});

test('is printed as a table, with what is computed', () => {
  const table = mountApp(FieldValue, { value: [{ product: '传感器', price: '12.50', sum: '25.00' }], field });
  expect(table.findAll('th').map((head) => head.text())).toEqual(['产品', '单价', '金额']);
  expect(table.findAll('td').map((cell) => cell.text())).toEqual(['传感器', '¥12.50', '¥25.00']);
});

test('rows are added, filled in and removed', async () => {
  const editor = await mountEditor(field, [{ product: '传感器' }]);
  await editor.type('阀门');
  await editor.wrapper.find('.el-button').trigger('click');
  await editor.wrapper.find('button.remove').trigger('click');
  expect(editor.given()).toEqual([[{ product: '阀门' }], [{ product: '阀门' }, {}], [{}]]);
});
