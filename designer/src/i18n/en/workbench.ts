export const workbench = {
  todo: 'Waiting for me',
  openInbox: 'Open the inbox',
  more: '{count} more',
  mine: 'Started by me',
  at: '{node}, {people}',
  took: 'took {time}',
  group: { overdue: 'Overdue', today: 'Today', thisWeek: 'This week', later: 'Later', noDeadline: 'Any time' },
};
