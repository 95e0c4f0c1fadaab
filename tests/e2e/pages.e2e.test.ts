import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE, TABLETS } from '../harness/browser.js';
import { contractFields } from './contractFields.js';
import { cutTexts } from './cutTexts.js';
import { Settings } from './pages/settings.js';
import type { Person } from './person.js';
import { openStage, type Stage } from './stage.js';

/** Each main page as somebody with the right to it opens it; `:request` and `:record` are those of the test. */
const pages: Readonly<Record<string, readonly string[]>> = {
  manager: ['/workbench', '/inbox', '/inbox?box=done', '/requests/:request'],
  sales: [
    '/workbench',
    '/inbox',
    '/inbox?box=mine',
    '/inbox?box=copied',
    '/inbox?box=drafts',
    '/start',
    '/start/crm:contractApproval',
    '/requests/:request',
    '/records',
    '/records/crm:contract',
    '/records/crm:contract/:record',
  ],
  admin: [
    '/admin/people',
    '/admin/people?person=new',
    '/admin/departments',
    '/admin/roles',
    '/admin/metadata',
    '/admin/dictionaries',
    '/admin/intake',
    '/admin/intake?key=new',
    '/admin/tags',
    '/admin/schedules',
    '/admin/calendar',
    '/admin/mails',
    '/admin/audit',
  ],
  director: [
    '/dashboards',
    '/dashboards/crm:service',
    '/records/crm:opportunity?view=crm:stages',
    '/records/crm:receivablePlan?view=crm:dueReceivables',
    '/records/crm:enterpriseCustomer/import',
    '/records/crm:enterpriseCustomer/cleaning',
    '/records/crm:enterpriseCustomer/quality',
    '/records/crm:enterpriseCustomer/duplicates',
    '/records/crm:enterpriseCustomer/print',
    '/subjects',
    '/records/crm:enterpriseCustomer/associations',
    '/exports',
  ],
  designer: ['/designer', '/designer/crm:contractApprovalTiered', '/designer/crm:contractApproval/versions/1'],
};

/** What is wrong with the page that somebody looks at, in words; empty when nothing is. */
async function faultsOf({ page, phone }: Person): Promise<readonly string[]> {
  await page.locator('main').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  const { width, height, inner, text, failed, rows } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
    inner: { width: window.innerWidth, height: window.innerHeight },
    text: document.body.innerText,
    failed: document.querySelector('.failed')?.textContent,
    // To four pixels: what stands in them may differ by one.
    rows: [...document.querySelectorAll('tr[data-record]')].map((row) => 4 * Math.round(row.getBoundingClientRect().height / 4)),
  }));
  const rawKey =
    /\b(?:app|shell|signIn|workbench|inbox|start|request|forms|status|records|admin|people|departments|roles|calendar|audit|metadata|dashboards|imports|designer|cleaning|quality|duplicates|prints|exports|tags|access|intake|shares|schedules|associations)\.[a-z]\w+/.exec(
      text,
    );
  return [
    ...(width > inner.width ? [`is ${width} px wide`] : []),
    // At the desk only parts of the page scroll.
    ...(!phone && height > inner.height ? [`is ${height} px high`] : []),
    ...(rawKey ? [`shows the key ${rawKey[0]}`] : []),
    ...(failed ? [`says ${failed}`] : []),
    ...(new Set(rows).size > 1 ? [`has rows of ${[...new Set(rows)].join(' and ')} px`] : []),
    ...(text.trim() === '' ? ['is empty'] : []),
    ...(await cutTexts(page)).map((cut) => `cuts off "${cut}"`),
  ];
}

describe.each([
  { name: 'at the desk and on tablets', screen: DESK, others: TABLETS },
  { name: 'on the phone', screen: PHONE, others: [] },
])('every main page $name', ({ screen, others }) => {
  let stage: Stage;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen, mail: false });
    const sales = await stage.client('sales');
    const { body } = await sales.post('/requests', {
      flow: 'crm:contractApproval',
      fields: await contractFields(sales, '上海港区设备维保服务合同（2026 年第二期）'),
    });
    ids['request'] = body.id;
    ids['record'] = (await sales.get(`/requests/${body.id}`)).body.record.id;
  });
  afterAll(() => stage.close());

  it.each([
    { language: '中文', theme: '浅色' },
    { language: 'English', theme: 'Dark' },
  ])('stands in $language, $theme', async ({ language, theme }) => {
    const faults: string[] = [];
    for (const [username, paths] of Object.entries(pages)) {
      const person = await stage.person(username);
      const settings = new Settings(person);
      await settings.open();
      await settings.press(language);
      await settings.press(theme);
      for (const path of paths) {
        await person.open(path.replace(/:(request|record)\b/, (_, what: string) => ids[what]!));
        for (const { width, height } of [screen, ...others]) {
          await person.page.setViewportSize({ width, height });
          faults.push(...(await faultsOf(person)).map((fault) => `${username} ${path} at ${width}×${height} ${fault}`));
          await stage.picture(`${width}-${language}-${path}`, person);
        }
        await person.page.setViewportSize(screen);
      }
    }
    expect([...faults, ...stage.problems()]).toEqual([]);
  });
});
