import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../harness/browser.js';
import { PeoplePage } from './pages/peoplePage.js';
import { RolesPage } from './pages/rolesPage.js';
import { openStage, type Stage } from './stage.js';

const LEAD = 'crm:lead';

describe('a role of one’s own', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  it('is copied, loses a right and a field, and is compared with what it was copied from', async () => {
    const admin = await stage.person('admin');
    const roles = new RolesPage(admin);
    await roles.open('crm:rep');
    await roles.copy('北区销售', 'Northern sales', 'north');
    expect(await roles.right(LEAD, 'transfer')).toBe('本人');
    await roles.choose(LEAD, 'transfer', 'none');
    await roles.setField(LEAD, 'contactName', '隐藏');
    await roles.save();
    const differences = await roles.compareWith('销售专员');
    await expect.poll(() => differences.innerText()).toMatch(/线索、换负责人\s+无\s+本人/);
    expect(await differences.innerText()).toMatch(/线索、联系人\s+隐藏\s+可写/);
  });

  it('shows whoever has it neither the button nor the field, as an administrator sees with his eyes', async () => {
    const admin = await stage.person('admin');
    const roles = new RolesPage(admin);
    await roles.open('custom:north');
    await roles.add('whj', '文怀瑾');
    const seal = await stage.client('seal');
    const fields = { name: '北区线索', mobile: '15100007777', source: 'phone' };
    const { body } = await seal.post(`/records/${LEAD}`, { fields });
    const written = { version: body.version, fields: { contactName: '韩梅' } };
    await (await stage.client('admin')).patch(`/records/${LEAD}/${body.id}`, written);
    const people = new PeoplePage(admin);
    await people.open();
    await people.search('文怀瑾');
    await people.edit('文怀瑾');
    const { page } = admin;
    await page.locator('[data-test=view-as]').click();
    await page.getByRole('dialog').getByRole('button', { name: '以此人身份查看' }).last().click();
    await page.getByText('正以文怀瑾的身份查看').waitFor();
    await admin.open(`/records/${LEAD}/${body.id}`);
    await page.locator('[data-test=edit]').waitFor();
    expect(await page.getByText('韩梅').count()).toBe(0);
    await page.locator('[data-test=record-menu]').click();
    await page.getByRole('menuitem', { name: '共享' }).waitFor();
    expect(await page.getByRole('menuitem', { name: '更换负责人' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '结束', exact: true }).click();
    await page.getByText('正以文怀瑾的身份查看').waitFor({ state: 'detached' });

    await admin.open(`/records/${LEAD}/${body.id}`);
    await page.getByText('韩梅').first().waitFor();
    await page.locator('[data-test=record-menu]').click();
    await page.getByRole('menuitem', { name: '访问说明' }).click();
    await page.locator('#access-person').fill('whj');
    await page.getByRole('option', { name: '文怀瑾' }).click();
    await page.getByText('北区销售：已收回').waitFor();
    expect(stage.problems()).toEqual([]);
  });
});
