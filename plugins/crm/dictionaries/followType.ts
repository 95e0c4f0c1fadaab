import { defineDictionary } from '@vermilion/plugin-kit';

export const followType = defineDictionary({
  title: { zh: '跟进方式', en: 'Follow-up method' },
  items: {
    phone: { label: { zh: '电话', en: 'Phone' } },
    visit: { label: { zh: '上门拜访', en: 'Visit' } },
    wechat: { label: { zh: '微信', en: 'WeChat' } },
    email: { label: { zh: '邮件', en: 'E-mail' } },
    meeting: { label: { zh: '会议', en: 'Meeting' } },
    sms: { label: { zh: '短信', en: 'Text message' } },
    other: { label: { zh: '其他', en: 'Other' } },
  },
});
