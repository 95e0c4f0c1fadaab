import { defineDictionary } from '@vermilion/plugin-kit';

export const payMethod = defineDictionary({
  title: { zh: '支付方式', en: 'Payment method' },
  items: {
    bank: { label: { zh: '银行转账', en: 'Bank transfer' } },
    alipay: { label: { zh: '支付宝', en: 'Alipay' } },
    wechat: { label: { zh: '微信支付', en: 'WeChat Pay' } },
    cash: { label: { zh: '现金', en: 'Cash' } },
    check: { label: { zh: '支票', en: 'Cheque' } },
    draft: { label: { zh: '承兑汇票', en: 'Acceptance draft' } },
    card: { label: { zh: '银行卡', en: 'Bank card' } },
  },
});
