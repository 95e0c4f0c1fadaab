import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractDesk, signedIn, type ContractDesk } from '../requests/testing/contractDesk.js';
import { describeOnBothDatabases, startTestServer, type TestServer } from '../testing/index.js';
import { checkLaws } from './verify/checkLaws.js';

const SEED = Number(process.env['VERMILION_SEED'] ?? 20_261_122);
const RUNS = Number(process.env['VERMILION_RUNS'] ?? 1);
const NAMES = ['sales', 'manager', 'legal', 'legal2', 'gm', 'director', 'legalmanager', 'finance'];

/** Mulberry32: numbers 0 ≤ x < 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describeOnBothDatabases(`laws of stored instances (seed ${SEED})`, (kind) => {
  let server: TestServer;
  let desk: ContractDesk;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    desk = contractDesk(server);
  });
  afterAll(() => server.stop());

  it('hold after whatever people do, one by one and at once', async () => {
    const next = random(SEED);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
    const ids = new Map<string, string>();
    for (const name of NAMES) ids.set(name, (await (await signedIn(server, name)).get('/session')).body.person.id);
    const requests = await Promise.all([desk.submit(), desk.submit(), desk.submit(), desk.submit()]);

    /** Who has which task; what is tried at once is tried on what was true before. */
    let work: (readonly [string, string | undefined])[] = [];
    async function look(): Promise<void> {
      work = NAMES.map((name) => [name, undefined] as const).slice(0, 3);
      for (const name of NAMES) {
        const { items } = (await (await signedIn(server, name)).get('/tasks?limit=200')).body as { items: { id: string }[] };
        work.push(...items.map((item) => [name, item.id] as const));
      }
    }

    /** One thing that somebody tries; some of it is refused, which must change nothing. */
    async function tryOne(): Promise<number> {
      const [name, task] = pick(work);
      const client = await signedIn(server, name);
      const id = pick(requests);
      const acts: (() => Promise<{ status: number }>)[] = [
        () => client.post(`/requests/${id}/comments`, { text: 'x' }),
        async () => {
          const done = (await client.get('/tasks?box=done&limit=200')).body.items as { id: string; requestId: string }[];
          const mine = done.find((each) => each.requestId === id);
          return client.post(`/requests/${id}/take-back`, { taskId: mine?.id ?? ids.get(name) });
        },
      ];
      if (next() < 0.03) acts.push(() => client.post(`/requests/${id}/withdraw`, { reason: 'x' }));
      if (task) {
        const on = (verb: string, body: unknown) => () => client.post(`/tasks/${task}/${verb}`, body);
        acts.push(
          on('approve', {}),
          on('approve', {}),
          on('approve', {}),
          on('reject', { opinion: 'no' }),
          on('return', { to: pick(['initiator', 'dept', 'legal']), mode: pick(['rewalk', 'straightBack']), opinion: 'back' }),
          on('transfer', { to: ids.get(pick(NAMES)) }),
          on('delegate', { to: ids.get(pick(NAMES)) }),
          on('add-signers', { kind: pick(['before', 'after', 'parallel']), people: [ids.get(pick(NAMES))] }),
          on('reduce-signer', { seat: Math.floor(next() * 4) }),
          on('resubmit', { fields: { amount: `${1 + Math.floor(next() * 900_000)}.00` } }),
          on('resubmit', { fields: {} }),
        );
      }
      return (await pick(acts)()).status;
    }

    const statuses: number[] = [];
    for (let round = 0; round < 40 * RUNS; round++) {
      await look();
      statuses.push(...(await Promise.all(Array.from({ length: 1 + Math.floor(next() * 4) }, tryOne))));
      if (next() < 0.15) {
        server.clock.advance(Math.floor(next() * 40) * 3_600_000);
        await server.services.process.runDueWork();
      }
      if (next() < 0.4) requests.push(await desk.submit());
    }
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(25);
    expect(await checkLaws(server.services.database)).toEqual([]);
  }, 120_000);
});
