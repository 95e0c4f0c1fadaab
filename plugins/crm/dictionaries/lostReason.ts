import { defineDictionary } from '@vermilion/plugin-kit';

export const lostReason = defineDictionary({
  title: { zh: '输单原因', en: 'Reason lost' },
  items: {
    price: { label: { zh: '价格', en: 'Price' } },
    product: { label: { zh: '产品不符', en: 'Product does not fit' } },
    competitor: { label: { zh: '竞品', en: 'Competitor' } },
    budget: { label: { zh: '预算取消', en: 'Budget cancelled' } },
    timing: { label: { zh: '时机', en: 'Timing' } },
    service: { label: { zh: '服务', en: 'Service' } },
    other: { label: { zh: '其他', en: 'Other' } },
  },
});
