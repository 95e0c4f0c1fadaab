import { expect, it } from 'vitest';
import { phoneKind } from './index.js';

it.each([
  ['13900004172', '139****4172'],
  ['+85291234567', '+85****4567'],
  ['0571-88886666', '0571****66'],
  ['02062345678', '0206****78'],
])('shows of %s only %s when masked', (number, mask) => expect(phoneKind.mask(number)).toBe(mask));
