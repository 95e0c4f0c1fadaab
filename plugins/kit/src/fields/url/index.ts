import { accept, refuse } from '../../validation/parsed.js';
import { constructorOf } from '../field.js';
import { integerBetween } from '../chance.js';
import { textual } from '../textual.js';

/** A web address, `http` or `https`. */
export const url = constructorOf('url');

export const urlKind = textual({
  name: 'url',
  length: 500,
  check: (input) => {
    const address = input.trim();
    // The schemes are named, so that no `javascript:` is ever shown as a link.
    return /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(address)
      ? accept(address)
      : refuse('format', '网址应以 http:// 或 https:// 开头', 'Expected an address that begins with http:// or https://.');
  },
  sample: (random) => `https://www.example.com/${integerBetween(random, 1, 9999)}`,
});
