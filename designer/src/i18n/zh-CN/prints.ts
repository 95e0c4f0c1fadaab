export const prints = {
  title: '打印预览',
  open: '打印',
  hint: '纸上带有您的姓名和时间；打开预览即记入导出记录。',
  now: '打印',
  rows: '共{count}行',
};
