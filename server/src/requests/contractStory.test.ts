import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { contractDesk, type ContractDesk } from './testing/contractDesk.js';

describeOnBothDatabases('the story of a contract', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
  });
  afterAll(() => server.stop());

  const contractOf = async (requestId: string) => {
    const { record } = await desk.view('sales', requestId);
    return (await (await server.as('sales')).get(`/records/crm:contract/${record.id}`)).body;
  };

  it('goes from manager to legal to the general manager, and only then changes the record', async () => {
    const id = await desk.submit();
    const submitted = await desk.view('sales', id);
    expect(submitted).toMatchObject({ status: 'pending', no: expect.stringMatching(/^SQ20261118\d{4}$/) });
    expect(submitted.timeline.map((entry: any) => entry.kind)).toEqual(['submitted', 'open']);
    expect(submitted.predicted.map((stop: any) => stop.node)).toEqual(['legal', 'gm', 'copy']);
    expect((await contractOf(id)).approvalStatus).toBe('pending');

    expect(await desk.act('manager', id, 'approve', { opinion: '价格已谈定' })).toEqual({ id, status: 'pending' });
    expect(await desk.act('legal', id, 'approve', { fields: { legalNote: '违约金 10%' } })).toMatchObject({ status: 'pending' });
    // Hidden from the requester by the diagram, shown to the general manager.
    expect((await desk.view('sales', id)).fields).not.toHaveProperty('legalNote');
    expect((await desk.view('gm', id)).fields).toMatchObject({ legalNote: '违约金 10%' });
    const before = await contractOf(id);
    expect(before).toMatchObject({ no: null, fields: { status: 'draft' } });

    expect(await desk.act('gm', id, 'approve')).toMatchObject({ status: 'approved' });
    expect(await contractOf(id)).toMatchObject({
      approvalStatus: 'approved',
      no: expect.stringMatching(/^HT2026/),
      fields: { status: 'signed', signedDate: '2026-11-18' },
    });
    const done = await desk.view('sales', id);
    expect(done.timeline.map((entry: any) => entry.kind)).toEqual(
      expect.arrayContaining(['submitted', 'approved', 'approved', 'approved', 'service', 'copied', 'finished']),
    );
    expect(done.timeline.at(-1).kind).toBe('finished');
    expect(done.diagram.states).toMatchObject({ dept: 'done', legal: 'done', gm: 'done', end: 'done' });
  });

  it('comes straight back to who returned it, in a new round with the changed fields shown', async () => {
    const id = await desk.submit({ amount: '528000.00' });
    await desk.act('manager', id, 'approve');
    await desk.act('legal', id, 'return', { to: 'initiator', mode: 'straightBack', opinion: '请修改金额' });
    const returned = await desk.view('sales', id);
    expect(returned.status).toBe('returned');
    expect(returned.can).toMatchObject({ resubmit: true, withdraw: true });
    expect(returned.diagram.states).toMatchObject({ start: 'current', dept: 'returned', legal: 'returned' });
    expect((await contractOf(id)).approvalStatus).toBe('returned');

    expect(await desk.act('sales', id, 'resubmit', { fields: { amount: '485760.00', name: '第二稿' } })).toMatchObject({
      status: 'pending',
    });
    expect(await desk.taskOf('manager', id)).toBeUndefined();
    const legal = await desk.view('legal', id);
    expect(legal.title).toBe('第二稿');
    expect(legal.changed.find((each: any) => each.field === 'amount')).toEqual({ field: 'amount', before: '528000.00' });
    expect(legal.myTask.node).toBe('legal');
    expect(legal.diagram.states).toMatchObject({ start: 'done', dept: 'done', legal: 'current' });
    expect(legal.timeline.find((entry: any) => entry.kind === 'resubmitted')).toMatchObject({ round: 2, superseded: false });
    expect((await contractOf(id)).approvalStatus).toBe('pending');
  });

  it('walks again after an ordinary return', async () => {
    const id = await desk.submit();
    await desk.act('manager', id, 'approve');
    await desk.act('legal', id, 'return', { to: 'initiator', mode: 'rewalk', opinion: '请补充' });
    await desk.act('sales', id, 'resubmit', { fields: {} });
    expect(await desk.taskOf('manager', id)).toMatchObject({ node: 'dept' });
    const view = await desk.view('manager', id);
    expect(view.timeline.filter((entry: any) => entry.superseded).map((entry: any) => entry.kind)).toEqual([
      'approved',
      'returned',
    ]);
  });

  it('hands a task on, and asks added signers before and after', async () => {
    const id = await desk.submit();
    await desk.act('manager', id, 'approve');
    const me = async (name: string) => (await (await server.as(name)).get('/session')).body.person.id as string;
    await desk.act('legal', id, 'transfer', { to: await me('legalmanager'), opinion: '请主管审' });
    expect(await desk.taskOf('legal', id)).toBeUndefined();
    await desk.act('legalmanager', id, 'add-signers', { kind: 'before', people: [await me('finance')] });
    expect(await desk.taskOf('legalmanager', id)).toBeUndefined();
    await desk.act('finance', id, 'approve', { opinion: '预算内' });
    await desk.act('legalmanager', id, 'add-signers', { kind: 'after', people: [await me('director')] });
    await desk.act('legalmanager', id, 'approve');
    expect(await desk.taskOf('gm', id)).toBeUndefined();
    await desk.act('director', id, 'approve');
    expect(await desk.taskOf('gm', id)).toMatchObject({ node: 'gm' });
  });

  it('marks in the diagram who rejected it, and leaves blank what it has stopped', async () => {
    const id = await desk.submit();
    await desk.act('manager', id, 'approve');
    await desk.act('legal', id, 'approve');
    await desk.act('gm', id, 'reject', { opinion: '今年不签' });
    const { status, diagram } = await desk.view('sales', id);
    expect([status, diagram.states]).toMatchObject(['rejected', { dept: 'done', legal: 'done', gm: 'rejected' }]);

    const early = await desk.submit();
    await (await server.as('sales')).post(`/requests/${early}/withdraw`, { reason: '重复' });
    expect((await desk.view('sales', early)).diagram.states).not.toHaveProperty('dept');
  });

  it('takes a decision back as long as nobody has acted upon it', async () => {
    const id = await desk.submit();
    await desk.act('manager', id, 'approve');
    const done = (await (await server.as('manager')).get('/tasks?box=done&limit=200')).body.items;
    const task = done.find((each: any) => each.requestId === id);
    expect((await desk.view('manager', id)).can.takeBack).toEqual([task.id]);
    const manager = await server.as('manager');
    expect((await manager.post(`/requests/${id}/take-back`, { taskId: task.id })).status).toBe(204);
    expect(await desk.taskOf('legal', id)).toBeUndefined();
    expect(await desk.taskOf('manager', id)).toMatchObject({ node: 'dept' });

    await desk.act('manager', id, 'approve');
    await desk.act('legal', id, 'approve');
    const again = (await manager.get('/tasks?box=done&limit=200')).body.items.find((each: any) => each.requestId === id);
    const refused = await manager.post(`/requests/${id}/take-back`, { taskId: again.id });
    expect([refused.status, refused.body.error.id]).toEqual([409, 'acted_upon']);
  });

  it('is withdrawn by the initiator until somebody has decided', async () => {
    const sales = await server.as('sales');
    const early = await desk.submit();
    expect((await sales.post(`/requests/${early}/withdraw`, { reason: '重复' })).status).toBe(204);
    expect(await desk.view('sales', early)).toMatchObject({ status: 'withdrawn' });
    expect((await contractOf(early)).approvalStatus).toBe('withdrawn');

    const late = await desk.submit();
    await desk.act('manager', late, 'approve');
    const refused = await sales.post(`/requests/${late}/withdraw`, { reason: '太晚' });
    expect([refused.status, refused.body.error.id]).toEqual([409, 'already_decided']);
  });

  it('takes the first decision of two at once, and refuses the second in words', async () => {
    const id = await desk.submit();
    await desk.act('manager', id, 'approve');
    const tasks = await Promise.all(['legal', 'legal2'].map((name) => desk.taskOf(name, id)));
    const answers = await Promise.all(
      ['legal', 'legal2'].map(async (name, index) => (await server.as(name)).post(`/tasks/${tasks[index]!.id}/approve`, {})),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)!.body.error.id).toBe('task_closed');
    expect(await desk.taskOf('gm', id)).toMatchObject({ node: 'gm' });
  });

  it('carries out a double click once', async () => {
    const key = { 'Idempotency-Key': '01HZZZZZZZZZZZZZZZZZZZZZZZ' };
    const sales = await server.as('sales');
    const fields = await desk.fields();
    const submit = () => sales.post('/requests', { flow: 'crm:contractApproval', fields }, key);
    const [one, other] = await Promise.all([submit(), submit()]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).toBe(one.body.id);

    const task = await desk.taskOf('manager', one.body.id);
    const manager = await server.as('manager');
    const approve = () => manager.post(`/tasks/${task!.id}/approve`, {}, key);
    const twice = await Promise.all([approve(), approve()]);
    expect(twice.map((answer) => answer.status)).toEqual([200, 200]);
    expect((await approve()).status).toBe(200);
    expect((await desk.view('sales', one.body.id)).timeline.filter((entry: any) => entry.kind === 'approved')).toHaveLength(1);
  });

  it('accepts no field that the node does not let write', async () => {
    const id = await desk.submit();
    const task = await desk.taskOf('manager', id);
    const manager = await server.as('manager');
    const amount = await manager.post(`/tasks/${task!.id}/approve`, { fields: { amount: '1.00' } });
    expect([amount.status, amount.body.error.issues[0]]).toMatchObject([422, { field: 'amount', id: 'field_not_writable' }]);
    const hidden = await manager.post(`/tasks/${task!.id}/approve`, { fields: { legalNote: 'x' } });
    expect([hidden.status, hidden.body.error.issues[0].id]).toEqual([422, 'unknown_field']);
    const start = await (
      await server.as('sales')
    ).post('/requests', {
      flow: 'crm:contractApproval',
      fields: await desk.fields({ legalNote: 'x' }),
    });
    expect(start.status).toBe(422);
    expect(await desk.view('sales', id)).toMatchObject({ fields: { amount: '485760.00' } });
  });

  it('tells who found whom, and shows nothing to those who take no part', async () => {
    const id = await desk.submit();
    const task = await desk.taskOf('manager', id);
    const why = await (await server.as('manager')).get(`/requests/${id}/why?task=${task!.id}`);
    expect(why.body).toMatchObject({
      trace: [{ stage: 'rule', rule: 'initiatorDepartmentLeader' }],
      people: [{ name: '顾明谦' }],
    });
    expect((await (await server.as('finance')).get(`/requests/${id}`)).status).toBe(404);
    expect((await (await server.as('finance')).post(`/tasks/${task!.id}/approve`, {})).status).toBe(404);
  });
});
