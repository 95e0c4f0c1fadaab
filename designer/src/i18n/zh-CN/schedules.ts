export const schedules = {
  title: '定时任务',
  hint: '插件按时自动做的事：提醒、收回、结转。错过的时间补做一次；单条失败不影响其他记录。',
  none: '还没有插件带来定时任务。',
  every: {
    quarter: '每15分钟',
    hour: '每小时',
    night: '每晚3:00',
    day: '每天{at}',
    workday: '每个工作日{at}',
  },
  never: '还没有到过时间',
  state: { running: '正在进行', done: '看了{looked}条，改动{changed}条', failed: '没有做完' },
  failed: '{count}条失败',
  run: '立即运行',
  ordered: '已开始运行',
};
