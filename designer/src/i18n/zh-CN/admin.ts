export const admin = {
  mails: {
    title: '邮件台账',
    hint: '每封该发的邮件都在这里，连同结果。',
    status: '状态',
    all: '全部状态',
    none: '没有邮件。',
    noneHint: '审批中的通知会出现在这里。',
    first: '回到最新',
    next: '更早的',
    to: '发给{who} {address}',
    asSent: '邮件原样',
    asText: '纯文本',
    retry: '再发一次',
    state: {
      queued: '等待发送',
      sent: '已发送',
      failed: '发送失败',
      not_configured: '未发送：没有配置邮件服务器',
      suppressed: '不再发送',
    },
  },
};
