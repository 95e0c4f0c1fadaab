import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../harness/browser.js';
import { contractFields } from './contractFields.js';
import { InboxPage } from './pages/inboxPage.js';
import { RequestPage } from './pages/requestPage.js';
import { openStage, type Stage } from './stage.js';

describe('without a mail server', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  it('a task is found in the inbox all the same, and the request says why no mail went out', async () => {
    const inbox = new InboxPage(await stage.person('manager'));
    await inbox.open();
    const client = await stage.client('sales');
    const fields = await contractFields(client, '没有邮件的合同');
    const { body } = await client.post('/requests', { flow: 'crm:contractApproval', fields });
    await inbox.shows('没有邮件的合同');
    const request = new RequestPage(await stage.person('sales'));
    await request.open(body.id);
    await request.ledgerShows('顾明谦', '新待办', '邮件', '未配置邮件服务器');
    expect(stage.mailbox.mails).toEqual([]);
    expect(stage.problems()).toEqual([]);
  });
});
