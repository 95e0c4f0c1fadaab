export const prints = {
  title: 'Print preview',
  open: 'Print',
  hint: 'The paper bears your name and the time; opening the preview is noted among the exports.',
  now: 'Print',
  rows: '{count} rows',
};
