import { shallowRef, watch, type ShallowRef } from 'vue';
import type { FieldsMeta, FormMeta } from '../api/manifest.js';
import { useErrors } from '../stores/errors.js';
import { useManifest } from '../stores/manifest.js';
import type { FormRules } from './formRules.js';

/** The rules of a form, loaded beside it; null until they are there (conditional fields wait, the rest can be filled in). */
export function useFormRules(form: () => FormMeta, fields: () => FieldsMeta): Readonly<ShallowRef<FormRules | null>> {
  const manifest = useManifest();
  const rules = shallowRef<FormRules | null>(null);
  watch(
    [form, fields],
    () => {
      const mine = form();
      import('./formRules.js').then(
        ({ formRules }) => {
          if (mine === form()) rules.value = formRules(mine, fields(), manifest.entity(mine.entity)?.rules);
        },
        (error: unknown) => useErrors().report(error),
      );
    },
    { immediate: true },
  );
  return rules;
}
