export const status = {
  draft: 'Draft',
  pending: 'In approval',
  approved: 'Approved',
  rejected: 'Rejected',
  returned: 'Returned',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled',
  overdue: 'Overdue',
  incident: 'Failed',
};
