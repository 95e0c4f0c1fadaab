export const signIn = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'The user name or the password is wrong; check both and try again.',
  tooMany: 'Too many attempts; try again in {seconds} seconds.',
  demo: 'Demo accounts',
  demoHint: 'Click a row to fill it in, then sign in.',
  slogan: 'Approvals, processes and records in one place.',
};
