import { ApiClient, type ApiAnswer, type Json } from '../../../harness/apiClient.js';
import { ENTITY } from '../customers.js';
import type { Options } from '../options.js';
import { Latencies } from '../stage/latencies.js';
import { seedCustomers } from '../stage/seedCustomers.js';
import type { Stage } from '../stage/stage.js';
import type { Figure } from './figure.js';
import { rowsRead } from './rowsRead.js';

const ROLES = { sales: 'lowest role', manager: 'head of department', director: 'administrator' } as const;
type Account = keyof typeof ROLES;
const ACCOUNTS = Object.keys(ROLES) as Account[];

/** Requests on their way at once, and milliseconds that a person thinks. */
const AT_ONCE = 4;
const PAUSE_MS = 50;
const GOALS = { list: 300, search: 300, 'search in vain': 3_000, tags: 300, detail: 150, save: 250, dashboard: 1_000 } as const;
/** Nothing may ever take longer. */
const LONGEST = 3_000;
type Kind = keyof typeof GOALS;
const KINDS = Object.keys(GOALS) as Kind[];
/** What the lowest role may cost, in times of the administrator. */
const RATIO = 1.3;

const won = encodeURIComponent(JSON.stringify([{ field: 'status', op: 'eq', value: 'won' }]));
/** Lists as people open them. */
const LISTS = ['?limit=50', `?limit=50&filter=${won}`, '?limit=50&sort=name', '?limit=50&sort=-createdAt'];

const searching = (text: string) => `?limit=50&q=${encodeURIComponent(text)}`;
/** Words that very many records have, by characters and by sound, and two that few have together. */
const SEARCHES = ['云帆', 'yunfan', '云帆 7777', 'seed10050'].map(searching);
const IN_VAIN = ['并无此人', 'qqxxzz'].map(searching);
const tagged = (op: string, ...tags: string[]) =>
  `?limit=50&filter=${encodeURIComponent(JSON.stringify([{ field: 'tags', op, value: tags }]))}`;
const BY_TAGS = [
  tagged('in', '高价值'),
  tagged('all', '高价值', '复购倾向'),
  tagged('notIn', '高价值'),
  tagged('in', '没有的标签'),
];

interface Person {
  readonly account: Account;
  readonly client: ApiClient;
}

/** Many people at lists, records, forms and dashboards, over a table with very many records. */
export async function measureServing(stage: Stage, options: Options): Promise<Figure[]> {
  const seconds = await seedCustomers(stage, options.records);
  console.log(`seeded ${options.records} records in ${Math.round(seconds)} s`);
  const people = await signIn(stage.product.url, options.people);
  const reads = await readsByLists(stage);
  const latencies = new Map(ACCOUNTS.flatMap((account) => KINDS.map((kind) => [`${account} ${kind}`, new Latencies()] as const)));
  const of = (account: Account, kind: Kind) => latencies.get(`${account} ${kind}`)!;
  const click = createClicks(of);
  for (const person of people.slice(0, 2 * AT_ONCE)) await click(person, 0).catch(() => undefined); // warms up
  latencies.forEach((each) => each.forget());
  const until = performance.now() + options.seconds * 1000;
  let turn = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) {
        turn++;
        await click(people[turn % people.length]!, turn);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }),
  );
  const figures = KINDS.flatMap((kind) =>
    ACCOUNTS.map((account): Figure => ({
      name: `${kind}, ${ROLES[account]}, p95`,
      goal: GOALS[kind],
      measured: of(account, kind).quantile(0.95),
      unit: 'ms',
      note: String(of(account, kind)),
    })),
  );
  const ratio = of('sales', 'list').quantile(0.5) / of('director', 'list').quantile(0.5);
  return [
    ...figures,
    {
      name: 'longest answer of all',
      goal: LONGEST,
      measured: Math.max(...[...latencies.values()].filter(({ count }) => count > 0).map((each) => each.quantile(1))),
      unit: 'ms',
    },
    {
      name: 'answers that failed',
      goal: 0,
      measured: [...latencies.values()].reduce((sum, { failures }) => sum + failures, 0),
      unit: 'times',
    },
    { name: 'list: lowest role ÷ administrator', goal: RATIO, measured: ratio, unit: 'times', note: 'of medians' },
    ...reads,
  ];
}

/** What lists cost each role, in rows: it tells of the plan of each query, whatever else the machine does. */
async function readsByLists(stage: Stage): Promise<Figure[]> {
  const paths = LISTS.map((list) => `/records/${ENTITY}${list}`);
  const lowest = await rowsRead(stage, await stage.as('sales'), paths);
  const administrator = await rowsRead(stage, await stage.as('director'), paths);
  if (lowest === undefined || administrator === undefined) return [];
  return [
    {
      name: 'list: rows read, lowest role ÷ administrator',
      goal: RATIO,
      measured: lowest / administrator,
      unit: 'times',
      note: `${Math.round(lowest)} and ${Math.round(administrator)} for ${paths.length} lists`,
    },
  ];
}

/** Sessions in turn of both roles. */
async function signIn(url: string, count: number): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let index = 0; index < count; index++) {
    const account = ACCOUNTS[index % ACCOUNTS.length]!;
    people.push({ account, client: await ApiClient.signIn(url, account) });
  }
  return people;
}

/** What a person does in a turn: opens a list, looks at one of its records, saves it; now and then searches or opens the dashboard. */
function createClicks(of: (account: Account, kind: Kind) => Latencies) {
  return async ({ account, client }: Person, turn: number): Promise<void> => {
    const get = (kind: Kind, path: string) => of(account, kind).time(path, () => client.get(path));
    const one = (paths: readonly string[]) => `/records/${ENTITY}${paths[(turn >> 1) % paths.length]}`;
    const { body } = await get('list', one(LISTS));
    // A list that was refused has no records to go on with.
    const { items = [] }: { items?: readonly Json[] } = body;
    if (items.length > 0) {
      const path = `/records/${ENTITY}/${items[turn % items.length].id}`;
      const { body: record } = await get('detail', path);
      const change = { version: record.version, fields: { employeeCount: turn % 9_000 } };
      if (turn % 4 < 2) await of(account, 'save').time('a change', () => client.patch(path, change));
    }
    if (turn % 10 < 2) await get('search', one(SEARCHES));
    if (turn % 20 < 2) await get('search in vain', one(IN_VAIN));
    if (turn % 10 > 7) await get('tags', one(BY_TAGS));
    if (turn % 10 < 2) await of(account, 'dashboard').time('the dashboard', () => openDashboard(client));
  };
}

/** The page with all its widgets, which the browser asks for at once; the first answer that failed, if one did. */
async function openDashboard(client: ApiClient): Promise<ApiAnswer<Json>> {
  const page = await client.get('/dashboards/crm:sales');
  const widgets = Object.keys(page.body.widgets ?? {});
  const answers = await Promise.all(widgets.map((id) => client.get(`/dashboards/crm:sales/widgets/${id}`)));
  return answers.find(({ status }) => status >= 300) ?? page;
}
