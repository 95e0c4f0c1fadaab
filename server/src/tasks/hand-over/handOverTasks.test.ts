import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractDesk, signedIn, type ContractDesk } from '../../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../../testing/index.js';

describeOnBothDatabases('the open tasks of somebody who is closed', (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
  });
  afterAll(() => server.stop());

  const idOf = async (username: string) => (await (await signedIn(server, username)).get('/session')).body.person.id as string;
  async function setActive(id: string, active: boolean): Promise<void> {
    const admin = await signedIn(server, 'admin');
    const { version } = (await admin.get(`/people/${id}`)).body;
    expect((await admin.patch(`/people/${id}`, { version, active })).status).toBe(200);
  }

  it('go to the superior, who is told and sees why', async () => {
    const id = await desk.submit();
    const manager = await idOf('manager');

    await setActive(manager, false);
    await server.services.process.handOverTasks();

    expect(await desk.taskOf('director', id)).toMatchObject({ node: 'dept' });
    const { timeline } = await desk.view('director', id);
    expect(timeline.find((entry: any) => entry.kind === 'handedOver')).toMatchObject({
      by: { id: manager },
      to: [{ name: '秦越然' }],
    });
    const told = (await (await signedIn(server, 'director')).get('/notifications')).body.items;
    expect(told.filter((one: any) => one.requestId === id).map((one: any) => one.kind)).toEqual(['transferred']);
    expect(await server.services.process.handOverTasks(), 'nothing is left').toBe(0);
    expect(await desk.act('director', id, 'approve')).toMatchObject({ status: 'pending' });
    await setActive(manager, true);
  });

  it('go past those who have a seat in the ballot already', async () => {
    const id = await desk.submit();
    await desk.act('manager', id, 'approve');
    const [legal, boss] = [await idOf('legal'), await idOf('legalmanager')];
    const task = await desk.taskOf('legal', id);
    const asked = await (
      await signedIn(server, 'legal')
    ).post(`/tasks/${task!.id}/add-signers`, { kind: 'parallel', people: [boss] });
    expect(asked.status).toBe(200);

    await setActive(legal, false);
    await server.services.process.handOverTasks();

    const { timeline } = await desk.view('sales', id);
    const open = timeline.find((entry: any) => entry.kind === 'open');
    expect(open.people.map(({ person }: any) => person.id)).not.toContain(legal);
    const [handed] = timeline.filter((entry: any) => entry.kind === 'handedOver');
    expect(handed.to).toHaveLength(1);
    expect(handed.to[0].id).not.toBe(boss);
    await setActive(legal, true);
  });
});
