import { accept, refuse } from '../../validation/parsed.js';
import { pick } from '../chance.js';
import { constructorOf } from '../field.js';
import type { FieldKind } from '../fieldKind.js';
import { treeOperators } from '../operators.js';
import { textual } from '../textual.js';
import { regions } from './regions.js';

export { regions } from './regions.js';

/** A region of China: six digits of GB/T 2260 (`330100`). */
export const region = constructorOf('region');

/** `浙江省杭州市` of `330100`; an unknown city or district is shown by its digits behind the province. */
function nameOf(code: string): string {
  const province = regions.get(`${code.slice(0, 2)}0000`) ?? '';
  return code.endsWith('0000') ? province : province + (regions.get(code) ?? code);
}

export const regionKind: FieldKind<string> = {
  ...textual({
    name: 'region',
    length: 6,
    check: (input, _field, { lenient }) => {
      const word = input.trim();
      if (/^\d{6}$/.test(word) && regions.has(`${word.slice(0, 2)}0000`)) return accept(word);
      if (lenient === true)
        for (const code of regions.keys())
          if (nameOf(code) === word.replace(/[\s/-]/g, '') || regions.get(code) === word) return accept(code);
      return refuse('unknown_value', `“${input}”不是行政区划`, `“${input}” is no region of GB/T 2260.`);
    },
    mask: (value) => nameOf(`${value.slice(0, 2)}0000`),
    sample: (random) =>
      pick(
        random,
        [...regions.keys()].filter((code) => !code.endsWith('0000')),
      ),
  }),
  column: () => ({ type: 'char', length: 6 }),
  format: nameOf,
  operators: treeOperators,
};
