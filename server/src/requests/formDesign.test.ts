import type { FormDefinition } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approval, diagram, WORKSHOP } from '../runtime/testing/workshopPlugin.js';
import { describeOnBothDatabases, startTestServer, type TestClient, type TestServer } from '../testing/index.js';

const label = (text: string) => ({ zh: text, en: text });
const DESIGN: FormDefinition = {
  title: label('出差申请'),
  entity: '',
  sections: [{ title: label('行程'), columns: 2, fields: ['place', 'days', 'daily', 'total'] }, { fields: ['reason', 'audit'] }],
  extra: {
    place: { kind: 'text', label: label('地点'), required: true, length: 50 },
    days: { kind: 'int', label: label('天数'), required: true },
    daily: { kind: 'money', label: label('每日补助') },
    total: { kind: 'money', label: label('合计'), formula: 'days * daily' },
    reason: { kind: 'text', label: label('理由'), required: true, length: 100 },
    audit: { kind: 'text', label: label('审核意见'), length: 100 },
  },
  visibleWhen: { reason: 'days > 5' },
  rules: [{ id: 'longest', must: 'days <= 30', field: 'days', message: label('最多 30 天') }],
};

/** A process with its own form; the approver writes his remark, and may correct the days. */
function drawn(id: string, design: unknown): string {
  const text = JSON.stringify(design).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const submission = '<vermilion:form otherwise="write"><vermilion:field name="audit" access="hidden" /></vermilion:form>';
  const decision =
    '<vermilion:ballot mode="any" /><vermilion:form otherwise="read"><vermilion:field name="audit" access="write" required="true" /><vermilion:field name="days" access="write" /></vermilion:form>';
  return diagram(id, approval('first', ['manager'], decision), ['start>first', 'first>end'])
    .replace(
      'isExecutable="true">',
      `isExecutable="true"><bpmn:extensionElements><vermilion:formDesign definition="${text}" /></bpmn:extensionElements>`,
    )
    .replace('<vermilion:form key="fixture:order" otherwise="write" />', submission);
}

describeOnBothDatabases('forms drawn with a process', (kind) => {
  let server: TestServer;
  let admin: TestClient;
  let sales: TestClient;
  let manager: TestClient;
  const path = '/flows/custom:trip';
  const publish = (design: unknown) => admin.post(`${path}/versions`, { xml: drawn('trip', design), note: '' });
  const submit = (fields: Record<string, unknown>) => sales.post('/requests', { flow: 'custom:trip', fields });
  beforeAll(async () => {
    server = await startTestServer({ database: kind, plugins: WORKSHOP });
    [admin, sales, manager] = [await server.as('admin'), await server.as('sales'), await server.as('manager')];
    expect((await admin.post('/flows', { title: '出差', xml: drawn('trip', DESIGN) })).status).toBe(201);
    expect((await publish(DESIGN)).body).toEqual({ version: 1 });
  });
  afterAll(() => server.stop());

  it('gives the form to whoever starts it, without the fields that are hidden there', async () => {
    const { form, entity } = (await sales.get(path)).body;
    expect(entity).toBeNull();
    expect(form).toMatchObject({ title: { zh: '出差申请' }, fields: { total: { access: 'read', computed: true } } });
    expect(form.sections.map((section: any) => section.fields)).toEqual([['place', 'days', 'daily', 'total'], ['reason']]);
  });

  it('demands what is shown, computes, and checks rules, whatever the client says', async () => {
    const missing = await submit({ days: 6, daily: '100.00' });
    expect(missing.status).toBe(422);
    expect(missing.body.error.issues.map((issue: any) => issue.field).toSorted()).toEqual(['place', 'reason']);
    const rule = await submit({ place: '西安', days: 31, daily: '1.00', reason: '长' });
    expect(rule.body.error.issues).toMatchObject([{ field: 'days', message: { zh: '最多 30 天' } }]);
    for (const field of ['total', 'audit', 'nothing']) {
      const refused = await submit({ place: '西安', days: 2, daily: '100.00', [field]: '1.00' });
      expect([refused.status, refused.body.error.issues[0].field]).toEqual([422, field]);
    }
  });

  it('runs: start, write at a node, approve; formulas follow what is written, and nothing hidden is kept', async () => {
    const { body } = await submit({ place: '西安', days: 3, daily: '100.00', reason: '藏' });
    const request = async (client: TestClient) => (await client.get(`/requests/${body.id}`)).body;
    expect((await request(sales)).fields).toMatchObject({ place: '西安', total: '300.00', reason: null });
    expect((await request(sales)).summary[0]).toMatchObject({ field: 'place', value: '西安' });
    expect((await request(sales)).fields).not.toHaveProperty('audit');
    const { id } = (await request(manager)).myTask;
    const without = await manager.post(`/tasks/${id}/approve`, {});
    expect([without.status, without.body.error.issues[0].field]).toEqual([422, 'audit']);
    expect((await manager.post(`/tasks/${id}/approve`, { fields: { audit: '同意', days: 31 } })).status).toBe(422);
    expect((await manager.post(`/tasks/${id}/approve`, { fields: { audit: '少一天', days: 2 } })).status).toBe(200);
    expect(await request(manager)).toMatchObject({ status: 'approved', fields: { total: '200.00', audit: '少一天' } });
  });

  it('keeps the form of running requests when a new version has another one', async () => {
    const { body } = await submit({ place: '成都', days: 1, daily: '80.00' });
    const { daily: _daily, total: _total, ...extra } = DESIGN.extra!;
    const shorter = { ...DESIGN, extra, sections: [{ fields: ['place', 'days', 'reason', 'audit'] }] };
    expect((await publish(shorter)).body).toEqual({ version: 2 });
    expect((await sales.get(path)).body.form.fields).not.toHaveProperty('total');
    expect((await sales.get(`/requests/${body.id}`)).body.fields).toMatchObject({ total: '80.00' });
    expect((await admin.get(`${path}/versions/1`)).body.xml).toContain('formDesign');
  });

  it('publishes no form that is defective, and says at which field', async () => {
    const reports: readonly (readonly [unknown, string, string])[] = [
      [{ ...DESIGN, sections: [{ fields: ['nothing'] }] }, 'unknown_field', 'nothing'],
      [{ ...DESIGN, visibleWhen: { reason: 'days >' } }, 'expression', '理由'],
      [{ ...DESIGN, entity: 'fixture:ghost' }, 'unknown_entity', 'fixture:ghost'],
      [{ ...DESIGN, entity: 'fixture:order' }, 'required_missing', '名称'],
      [{ ...DESIGN, extra: { ...DESIGN.extra, city: { kind: 'select', label: label('城市') } } }, 'unknown_dictionary', '城市'],
      [{ ...DESIGN, extra: { days: { kind: 'money', label: label('天'), unique: true } } }, 'form_design', 'extra.days'],
      ['x', 'form_design', ''],
    ];
    for (const [design, id, place] of reports) {
      const refused = await publish(design);
      expect([refused.status, refused.body.error?.issues.map((issue: any) => issue.id)]).toEqual([
        422,
        expect.arrayContaining([id]),
      ]);
      expect(refused.body.error.issues.find((issue: any) => issue.id === id).message.zh).toContain(place);
    }
    const unwritable = drawn('trip', DESIGN).replace('name="audit" access="write"', 'name="audit" access="read"');
    const { body } = await admin.post(`${path}/check`, { xml: unwritable });
    expect(body.problems).toMatchObject([{ element: 'first', rule: 'required_not_writable' }]);
  });

  it('makes a record of an entity where the form is bound to one, with what the form says of its fields', async () => {
    const bound: FormDefinition = {
      title: label('采购'),
      entity: 'fixture:order',
      sections: [{ fields: ['name', 'days', 'amount', 'reason', 'audit'] }],
      extra: { days: DESIGN.extra!['days']!, reason: DESIGN.extra!['reason']!, audit: DESIGN.extra!['audit']! },
      overrides: { amount: { label: label('总价'), formula: 'days * 7' } },
    };
    const xml = drawn('buy', bound);
    expect((await admin.post('/flows', { title: '采购', xml })).status).toBe(201);
    expect((await admin.post('/flows/custom:buy/versions', { xml, note: '' })).body).toEqual({ version: 1 });
    const { body } = await sales.post('/requests', { flow: 'custom:buy', fields: { name: '纸', days: 2, reason: '用完' } });
    const { record, fields, form } = (await sales.get(`/requests/${body.id}`)).body;
    expect([fields, form.form.fields.amount.label.zh]).toMatchObject([{ amount: '14.00' }, '总价']);
    expect((await admin.get(`/records/fixture:order/${record.id}`)).body.fields).toMatchObject({ name: '纸', amount: '14.00' });
  });
});
