import type { EntityDefinition } from '@vermilion/plugin-kit';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../definitions/flow.js';
import type { FlowForm } from '../definitions/formOf.js';
import { titleOf } from './titleOf.js';

const label = { zh: '字段', en: 'Field' };
const entity: EntityDefinition = {
  title: { zh: '采购', en: 'Purchase' },
  titleField: 'name',
  fields: {
    amount: { kind: 'money', label },
    name: { kind: 'text', label, length: 100 },
    supplier: { kind: 'text', label, length: 100 },
    mobile: { kind: 'text', label, length: 20, sensitivity: 'personal' },
  },
};
const flow: Flow = {
  key: 'custom:purchase',
  title: { zh: '采购申请', en: 'Purchase' },
  category: label,
  description: null,
  plugin: null,
  processId: 'purchase',
  form: 'shop:purchase',
  startableBy: [],
  startWhen: null,
  requestTitle: null,
  summary: null,
  onApproved: null,
  enabled: true,
};
const formWith = (...fields: string[]): FlowForm => ({
  name: 'shop:purchase',
  definition: { title: label, entity: 'shop:purchase', sections: [{ fields }] },
  entityName: 'shop:purchase',
  entity,
  fields: Object.fromEntries(fields.map((name) => [name, entity.fields[name]!])),
});
const VALUES = { amount: '12.00', name: '打印纸', supplier: '晨光文具', mobile: '13800001111' };

function title(form: FlowForm | undefined, more: { values?: object; requestTitle?: string; recordTitle?: string } = {}): string {
  const { values = VALUES, requestTitle = null, recordTitle = '' } = more;
  const labeler = () => undefined;
  return titleOf({ flow: { ...flow, requestTitle }, form, values: { ...values }, labeler, recordTitle });
}

describe('the title of a request', () => {
  it('is the text of the flow with the fields filled in, personal ones masked', () => {
    expect(title(formWith('name', 'mobile'), { requestTitle: '买{name}，{mobile}' })).toBe('买打印纸，***');
  });

  it('says of a flow without such a text what the request is about', () => {
    expect(title(formWith('amount', 'supplier', 'name')), 'the title field of the entity').toBe('采购申请：打印纸');
    expect(title(formWith('amount', 'supplier')), 'the first field that names something').toBe('采购申请：晨光文具');
    expect(title(formWith('amount'), { recordTitle: '2026年办公用品' }), 'the record').toBe('采购申请：2026年办公用品');
    expect(title(formWith('name'), { recordTitle: '旧名' }), 'what the form says now').toBe('采购申请：打印纸');
  });

  it('is the name of the flow where nothing may be said', () => {
    expect(title(undefined)).toBe('采购申请');
    expect(title(formWith('amount', 'mobile'))).toBe('采购申请');
    expect(title(formWith('name'), { values: { name: ' ' } })).toBe('采购申请');
  });

  it('takes one line, no longer than what is stored', () => {
    expect(title(formWith('name'), { values: { name: '打印纸\n以及其他' } })).toBe('采购申请：打印纸');
    expect(title(formWith('name'), { values: { name: '长'.repeat(300) } })).toHaveLength(200);
  });
});
