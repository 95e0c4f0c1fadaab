import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import { fieldOf } from '../testing/fieldOf.js';
import { mountApp } from '../testing/mountApp.js';
import type { Access } from './formLayout.js';
import FormView from './FormView.vue';

const label = (zh: string) => ({ label: { zh, en: zh } });
const fields = {
  name: fieldOf('text', { ...label('合同名称'), required: true }),
  amount: fieldOf('money', label('合同金额')),
  currency: fieldOf('text', label('币种')),
  rate: fieldOf('decimal', label('汇率')),
  margin: fieldOf('money', label('毛利')),
};
const form = {
  title: { zh: '', en: '' },
  entity: 'crm:contract',
  sections: [{ title: { zh: '合同', en: 'Contract' }, fields: Object.keys(fields) }],
  visibleWhen: { rate: 'currency != "CNY"' },
};
const WRITE: Record<string, Access> = { name: 'write', amount: 'write', currency: 'write', rate: 'write' };

async function open(props: Record<string, unknown>): Promise<VueWrapper> {
  const wrapper = mountApp(FormView, { form, fields, modelValue: {}, ...props });
  await vi.dynamicImportSettled();
  await flushPromises();
  return wrapper;
}
const place = (wrapper: VueWrapper, field: string) => wrapper.find(`[data-field="${field}"]`);
const check = (wrapper: VueWrapper) => (wrapper.vm as unknown as { check: () => boolean }).check();

test('what one may not change is printed, what one may fill in has a box, a hidden field leaves no trace', async () => {
  const view = await open({
    access: { name: 'write', amount: 'read' },
    modelValue: { name: '维保', amount: '485760.00', margin: '1.00' },
  });
  expect(place(view, 'name').find('input').element.value).toBe('维保');
  expect(place(view, 'amount').find('input').exists()).toBe(false);
  expect(place(view, 'amount').text()).toContain('¥485,760.00');
  expect(place(view, 'amount').text()).toContain('人民币肆拾捌万伍仟柒佰陆拾元整');
  expect(view.html()).not.toContain('毛利');
});

test('what changed since the last decision shows its old value struck out', async () => {
  const view = await open({
    access: { amount: 'read' },
    modelValue: { amount: '485760.00' },
    changed: [{ field: 'amount', before: '528000.00' }],
  });
  expect(place(view, 'amount').find('s').text()).toBe('¥528,000.00');
});

test('masked values and resolved names are shown as the server gave them', async () => {
  const view = await open({
    access: { name: 'read', amount: 'masked' },
    modelValue: { name: 'c1', amount: '***' },
    labels: { name: '杭州澄砚' },
    masked: ['amount'],
    fields: { ...fields, name: fieldOf('ref', label('客户')) },
  });
  expect(place(view, 'name').text()).toContain('杭州澄砚');
  expect(place(view, 'amount').find('dd').text()).toBe('***');
});

test('a conditional field comes and goes with what is typed', async () => {
  const view = await open({ access: WRITE, modelValue: { currency: 'CNY' } });
  expect(place(view, 'rate').exists()).toBe(false);
  await place(view, 'currency').find('input').setValue('USD');
  expect(view.emitted('update:modelValue')!.at(-1)).toEqual([{ currency: 'USD' }]);
  await view.setProps({ modelValue: { currency: 'USD' } });
  expect(place(view, 'rate').exists()).toBe(true);
});

test('checking says what is wrong at the field and in one line above that leads there', async () => {
  const view = await open({ access: WRITE, modelValue: { currency: 'CNY' } });
  expect(check(view)).toBe(false);
  await flushPromises();
  expect(place(view, 'name').find('[role=alert]').text()).toContain('合同名称');
  const summary = view.find('.summary');
  expect(summary.text()).toContain('还有1处要改');
  await summary.find('button').trigger('click');
  expect(document.activeElement).toBe(place(view, 'name').find('input').element);
});

test('a problem goes when its field is changed, and a complete form passes', async () => {
  const view = await open({ access: WRITE, modelValue: { currency: 'CNY' } });
  check(view);
  await place(view, 'name').find('input').setValue('维保');
  await view.setProps({ modelValue: { currency: 'CNY', name: '维保' } });
  expect(view.find('.summary').exists()).toBe(false);
  expect(check(view)).toBe(true);
});

test('what the server refused is shown at its field', async () => {
  const issues = [{ id: 'unique', field: 'name', message: { zh: '已有同名合同', en: 'Taken' } }];
  const view = await open({ access: WRITE, modelValue: { name: '维保', currency: 'CNY' }, issues });
  expect(place(view, 'name').text()).toContain('已有同名合同');
});
