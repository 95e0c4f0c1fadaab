export const signIn = {
  title: '登录',
  username: '用户名',
  password: '密码',
  submit: '登录',
  wrong: '用户名或密码不对，请核对后再试。',
  tooMany: '试错太多次，请在 {seconds} 秒后再试。',
  demo: '演示账号',
  demoHint: '点一行即填入，再按登录。',
  slogan: '审批、流程与数据，一处办妥。',
};
