import { defineDictionary } from '@vermilion/plugin-kit';

export const size = defineDictionary({
  title: { zh: '企业规模', en: 'Size band' },
  items: {
    micro: { label: { zh: '20人以下', en: 'Under 20' } },
    small: { label: { zh: '20-99人', en: '20 to 99' } },
    medium: { label: { zh: '100-499人', en: '100 to 499' } },
    large: { label: { zh: '500-1999人', en: '500 to 1,999' } },
    xlarge: { label: { zh: '2000人及以上', en: '2,000 and more' } },
  },
});
