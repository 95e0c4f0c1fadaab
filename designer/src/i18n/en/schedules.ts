export const schedules = {
  title: 'Schedules',
  hint: 'What plugins do by themselves: reminders and tidying up. Missed hours are made up for once; a record that fails stops no other.',
  none: 'No plugin has brought a schedule yet.',
  every: {
    quarter: 'Every 15 minutes',
    hour: 'Every hour',
    night: 'Every night at 3:00',
    day: 'Every day at {at}',
    workday: 'Every working day at {at}',
  },
  never: 'Its hour has not come yet',
  state: { running: 'Under way', done: 'Looked at {looked}, changed {changed}', failed: 'Not finished' },
  failed: 'Failed: {count}',
  run: 'Run now',
  ordered: 'It has been started',
};
