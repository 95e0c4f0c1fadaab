import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { contractDesk, signedIn, upload, type ContractDesk } from './testing/contractDesk.js';

describeOnBothDatabases('the other flows of customers', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
  });
  afterAll(() => server.stop());

  const record = async (username: string, entity: string, id: string) =>
    (await (await signedIn(server, username)).get(`/records/${entity}/${id}`)).body;
  const find = async (username: string, entity: string, filter: unknown) =>
    (
      await (
        await signedIn(server, username)
      ).get(`/records/${entity}?limit=5&filter=${encodeURIComponent(JSON.stringify(filter))}`)
    ).body.items;
  async function submit(username: string, flow: string, recordId: string, fields: object): Promise<string> {
    const { status, body } = await (await signedIn(server, username)).post('/requests', { flow, recordId, fields });
    if (status !== 201) throw new Error(`Expected a request, but got ${status} ${JSON.stringify(body)}.`);
    return body.id as string;
  }

  it('shows what may only be read, takes a discount through, and then lets the contract begin', async () => {
    const [draft] = await find('sales', 'crm:contract', [{ field: 'discountRate', op: 'between', value: ['80.00', '84.00'] }]);
    expect((await record('sales', 'crm:contract', draft.id)).can.start).toEqual(['crm:discountApproval']);
    const id = await submit('sales', 'crm:discountApproval', draft.id, {
      discountRate: '82.00',
      grossMargin: '9.50',
      discountReason: '首单客户，承诺年框',
    });
    const view = await desk.view('sales', id);
    expect(view.title).toBe(`特价：${draft.fields.name}`);
    expect(view.fields).toMatchObject({ name: draft.fields.name, amount: draft.fields.amount, grossMargin: '9.50' });
    expect(await desk.act('manager', id, 'approve')).toMatchObject({ status: 'approved' });
    const after = await record('sales', 'crm:contract', draft.id);
    expect(after.fields).toMatchObject({ approvedDiscount: '82.00', discountValidUntil: '2026-12-18' });
    expect(after.can.start).toEqual(expect.arrayContaining(['crm:contractApproval', 'crm:contractApprovalTiered']));
  });

  it('transfers a customer with what is open about him; the owner before reads on', async () => {
    const [customer] = await find('sales', 'crm:enterpriseCustomer', [{ field: 'status', op: 'eq', value: 'intent' }]);
    const manager = (await (await signedIn(server, 'manager')).get('/session')).body.person;
    const id = await submit('sales', 'crm:customerTransfer', customer.id, {
      receiver: manager.id,
      receiverDepartment: customer.ownerDepartment?.id ?? manager.department?.id ?? manager.departmentId,
      handoverNote: '区域调整，随迁商机与联系人',
    });
    expect((await desk.view('sales', id)).fields).toMatchObject({ name: customer.fields.name });
    await desk.act('manager', id, 'approve');
    expect(await desk.act('manager', id, 'approve')).toMatchObject({ status: 'approved' });
    const after = await record('sales', 'crm:enterpriseCustomer', customer.id);
    expect(after.owner.id).toBe(manager.id);
    const contacts = await find('manager', 'crm:contact', [{ field: 'customer', op: 'eq', value: customer.id }]);
    expect(contacts.length).toBeGreaterThan(0);
    for (const contact of contacts) expect(contact.owner.id).toBe(manager.id);
  });

  it('starts on records only what is about them', async () => {
    const service = await signedIn(server, 'service');
    const flows = (await service.get('/flows')).body;
    expect(flows.find((flow: { key: string }) => flow.key === 'crm:refundApproval')).toMatchObject({ onRecord: true });
    const { status, body } = await service.post('/requests', { flow: 'crm:refundApproval', fields: { refundAmount: '1.00' } });
    expect([status, body.error.id]).toEqual([409, 'record_needed']);
  });

  it('refuses by itself to give back more than was paid', async () => {
    const [ticket] = await find('service', 'crm:ticket', [
      { field: 'subject', op: 'startsWith', value: '申请退款' },
      { field: 'contract', op: 'notEmpty' },
    ]);
    const service = await signedIn(server, 'service');
    const proof = [await upload(service, 'proof.pdf')];
    const id = await submit('service', 'crm:refundApproval', ticket.id, {
      refundAmount: '99999999.00',
      refundReason: '整单退货退款',
      proof,
    });
    expect(await desk.view('service', id)).toMatchObject({ status: 'rejected' });
    expect(await record('service', 'crm:ticket', ticket.id)).toMatchObject({
      approvalStatus: 'rejected',
      fields: { status: 'processing' },
    });
  });
});
