export const status = {
  draft: '草稿',
  pending: '审批中',
  approved: '已通过',
  rejected: '已驳回',
  returned: '已退回',
  withdrawn: '已撤回',
  cancelled: '已作废',
  overdue: '已超时',
  incident: '出错',
};
