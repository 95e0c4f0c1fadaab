import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { manifest, type EntityMeta, type FieldsMeta, type FormMeta, type Manifest } from '../api/manifest.js';

/** Entities, dictionaries and forms as the person signed in may see them; read once per session. */
export const useManifest = defineStore('manifest', () => {
  const value = shallowRef<Manifest | null>(null);
  const others = shallowRef<Pick<Manifest, 'entities' | 'dictionaries'>>({ entities: {}, dictionaries: {} });
  let loading: Promise<Manifest> | null = null;

  /** Reads the manifest unless it is there. */
  function load(): Promise<Manifest> {
    loading ??= manifest.get().then(
      (answer) => (value.value = answer),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  function forget(): void {
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
    fieldsOf,
  };
});
