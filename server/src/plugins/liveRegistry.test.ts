import { expect, it } from 'vitest';
import { fixturePlugin } from '../testing/fixturePlugin.js';
import { createLiveRegistry } from './liveRegistry.js';
import { createRegistry } from './registry.js';

const title = { zh: '级别', en: 'Level' };
const before = createRegistry([fixturePlugin]);
const after = createRegistry([{ ...fixturePlugin, dictionaries: { level: { title, items: {} } } }]);

it('shows the newest registry to whoever held the old one', () => {
  const { registry, replace } = createLiveRegistry(before);
  const { dictionaries } = registry;
  replace(after);
  expect([...dictionaries.keys()]).toEqual(['fixture:level']);
  expect([dictionaries.size, dictionaries.has('fixture:level'), [...dictionaries.values()]]).toEqual([
    1,
    true,
    [{ title, items: {} }],
  ]);
  expect(registry.snapshot()).toBe(after);
});

it('lets work in hand end with the registry it began with', async () => {
  const { registry, replace, hold } = createLiveRegistry(before);
  let go = () => {};
  const inHand = hold(async () => {
    await new Promise<void>((resolve) => (go = resolve));
    return registry.dictionaries.size;
  });
  replace(after);
  go();
  expect([await inHand, hold(() => registry.dictionaries.size)]).toEqual([0, 1]);
});
