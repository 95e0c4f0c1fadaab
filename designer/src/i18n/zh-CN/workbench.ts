export const workbench = {
  todo: '等我处理',
  openInbox: '打开待办',
  more: '还有{count}件',
  mine: '我发起的',
  at: '{node}，{people}',
  took: '全程{time}',
  group: { overdue: '已超时', today: '今天', thisWeek: '本周', later: '之后', noDeadline: '无期限' },
};
