import type { DictionaryDefinition } from '@vermilion/plugin-kit';
import { useManifest } from '../stores/manifest.js';

const dictionary: DictionaryDefinition = {
  title: { zh: '合同类型', en: 'Contract type' },
  items: {
    sales: { label: { zh: '销售合同', en: 'Sales' } },
    service: { label: { zh: '服务合同', en: 'Service' } },
    old: { label: { zh: '旧合同', en: 'Old' }, disabled: true },
  },
};

/** A dictionary for tests, and the way to have it in the manifest. */
export const contractTypes = {
  dictionary,
  provide(): void {
    useManifest().value = {
      plugins: [],
      entities: {},
      forms: {},
      services: {},
      actions: {},
      dictionaries: { 'crm:contractType': dictionary },
    };
  },
};
