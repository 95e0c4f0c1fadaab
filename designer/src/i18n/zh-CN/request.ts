export const request = { title: '申请' };
