import { defineDictionary } from '@vermilion/plugin-kit';

export const currency = defineDictionary({
  title: { zh: '币种', en: 'Currency' },
  items: {
    CNY: { label: { zh: '人民币', en: 'Renminbi' } },
    USD: { label: { zh: '美元', en: 'US dollar' } },
    EUR: { label: { zh: '欧元', en: 'Euro' } },
    HKD: { label: { zh: '港币', en: 'Hong Kong dollar' } },
    JPY: { label: { zh: '日元', en: 'Yen' } },
  },
});
