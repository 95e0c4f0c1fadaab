import { defineDictionary } from '@vermilion/plugin-kit';

export const lifecycle = defineDictionary({
  title: { zh: '生命周期阶段', en: 'Lifecycle stage' },
  items: {
    reach: { label: { zh: '触达', en: 'Reach' } },
    nurture: { label: { zh: '培育', en: 'Nurture' } },
    opportunity: { label: { zh: '商机', en: 'Opportunity' } },
    signed: { label: { zh: '签约', en: 'Signed' } },
    delivery: { label: { zh: '交付', en: 'Delivery' } },
    service: { label: { zh: '售后', en: 'Service' } },
    repurchase: { label: { zh: '复购', en: 'Repurchase' } },
    churn: { label: { zh: '流失', en: 'Churn' } },
  },
});
