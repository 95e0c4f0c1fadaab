import { defineDictionary } from '@vermilion/plugin-kit';

export const status = defineDictionary({
  title: { zh: '启用状态', en: 'State' },
  items: {
    enabled: { label: { zh: '启用', en: 'Enabled' }, color: 'approved' },
    disabled: { label: { zh: '停用', en: 'Disabled' }, color: 'withdrawn' },
  },
});
