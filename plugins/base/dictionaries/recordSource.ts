import { defineDictionary } from '@vermilion/plugin-kit';

export const recordSource = defineDictionary({
  title: { zh: '数据来源', en: 'Origin of the record' },
  items: {
    manual: { label: { zh: '手动录入', en: 'Entered' } },
    import: { label: { zh: '批量导入', en: 'Imported' } },
    api: { label: { zh: 'API接入', en: 'API' } },
    sync: { label: { zh: '系统同步', en: 'Synchronized' } },
    flow: { label: { zh: '流程写入', en: 'Written by a flow' } },
  },
});
