import { flushPromises } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { beforeEach, expect, test, vi } from 'vitest';
import { manifest, type Manifest } from '../api/manifest.js';
import { metadataVersion } from '../api/metadataVersion.js';
import { fieldOf } from '../testing/fieldOf.js';
import { entityOf } from '../views/records/testing/entityOf.js';
import { useManifest } from './manifest.js';

const get = vi.spyOn(manifest, 'get');
const contract = entityOf({ name: fieldOf('text') });
const manifestOf = (entities: Manifest['entities']): Manifest => ({
  plugins: [],
  entities,
  dictionaries: {},
  forms: {},
  services: {},
  actions: {},
});
const laterVersion = () => metadataVersion.meet(metadataVersion.newest() + 1);

/** One for all tests, as in the application: it listens for newer versions. */
const store = useManifest(createPinia());
beforeEach(() => {
  store.forget();
  get.mockReset();
});

test('a newer version is read in the place of the old one, which is there until then', async () => {
  get.mockResolvedValueOnce(manifestOf({ 'crm:contract': contract }));
  await store.load();
  get.mockResolvedValueOnce(manifestOf({ 'crm:contract': structuredClone(contract), 'crm:lead': entityOf({}) }));
  const known = store.entity('crm:contract');

  laterVersion();
  expect(store.entity('crm:contract')).toBe(known);
  await flushPromises();

  expect(store.entity('crm:lead')).toBeDefined();
  expect(store.entity('crm:contract'), 'says the same: stays the same').toBe(known);
});

test('what changes while it is being read is read once more, by the same call', async () => {
  get.mockImplementationOnce(async () => {
    laterVersion();
    return manifestOf({});
  });
  get.mockResolvedValueOnce(manifestOf({ 'crm:contract': contract }));
  await store.load();
  expect(store.entity('crm:contract')).toBeDefined();
  expect(get).toHaveBeenCalledTimes(2);
});

test('a version that could not be read is read when the next page asks', async () => {
  get.mockResolvedValueOnce(manifestOf({}));
  await store.load();
  get.mockRejectedValueOnce(new Error('no line'));
  laterVersion();
  await flushPromises();
  get.mockResolvedValueOnce(manifestOf({ 'crm:contract': contract }));
  await store.load();
  expect(store.entity('crm:contract')).toBeDefined();
});
