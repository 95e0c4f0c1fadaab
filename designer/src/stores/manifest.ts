import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { metadataVersion } from '../api/metadataVersion.js';
import { manifest, type ActionMeta, type EntityMeta, type FieldsMeta, type FormMeta, type Manifest } from '../api/manifest.js';
import { useErrors } from './errors.js';
import { keepUnchanged } from './keepUnchanged.js';

/** Entities, dictionaries and forms as the person signed in may see them; read again, in their place, when they have changed. */
export const useManifest = defineStore('manifest', () => {
  const value = shallowRef<Manifest | null>(null);
  const others = shallowRef<Pick<Manifest, 'entities' | 'dictionaries'>>({ entities: {}, dictionaries: {} });
  let loading: Promise<Manifest> | null = null;
  /** The session whose manifest is on its way. */
  let reading: number | null = null;
  let sessions = 0;

  /** Reads the manifest unless it is there. */
  function load(): Promise<Manifest> {
    if (loading) return loading;
    const mine = read();
    mine.catch(() => {
      if (loading === mine) loading = null;
    });
    return (loading = mine);
  }

  /** What changes while it is being read is read once more. */
  async function read(): Promise<Manifest> {
    const session = (reading = sessions);
    try {
      for (;;) {
        const asked = metadataVersion.newest();
        const answer = await manifest.get();
        if (session !== sessions) return answer;
        value.value = keepUnchanged(value.value, answer);
        if (metadataVersion.newest() === asked) return value.value;
      }
    } finally {
      if (reading === session) reading = null;
    }
  }

  metadataVersion.onNewer(() => {
    if (!value.value || reading !== null) return;
    loading = null;
    load().catch((error: unknown) => useErrors().report(error));
  });

  function forget(): void {
    sessions++;
    loading = null;
    value.value = null;
  }

  /** What is shown beside records, as dashboards do with requests: known by name, but no list of its own. */
  function alsoKnow(more: Pick<Manifest, 'entities' | 'dictionaries'>): void {
    others.value = more;
  }

  const entities = computed<readonly EntityMeta[]>(() => Object.values(value.value?.entities ?? {}));
  const entity = (name: string): EntityMeta | undefined => value.value?.entities[name] ?? others.value.entities[name];
  const dictionary = (name: string | undefined) =>
    name ? (value.value?.dictionaries[name] ?? others.value.dictionaries[name]) : undefined;

  const action = (name: string): ActionMeta | undefined => value.value?.actions[name];

  /** Definitions of the fields of a form, wherever they are declared. */
  function fieldsOf(form: FormMeta): FieldsMeta {
    return form.fields ?? { ...entity(form.entity)?.fields, ...form.extra };
  }

  return {
    value,
    load,
    alsoKnow,
    others: computed(() => Object.values(others.value.entities)),
    forget,
    entities,
    entity,
    dictionary,
    action,
    fieldsOf,
  };
});
