import { checkEmail } from '../../validation/email.js';
import { constructorOf } from '../field.js';
import { integerBetween } from '../chance.js';
import { textual } from '../textual.js';

/** An e-mail address. */
export const email = constructorOf('email');

export const emailKind = textual({
  name: 'email',
  length: 254,
  check: (input) => checkEmail(input),
  mask: (value) => `${value.slice(0, 1)}***${value.slice(value.lastIndexOf('@'))}`,
  sample: (random) => `user${integerBetween(random, 1, 99_999)}@example.com`,
});
