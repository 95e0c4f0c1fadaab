import { checkUscc, organizationCheckCharacter, usccCheckCharacter } from '../../validation/uscc.js';
import { digits } from '../chance.js';
import { constructorOf } from '../field.js';
import { textual } from '../textual.js';

/** A unified social credit code (GB 32100-2015). */
export const uscc = constructorOf('uscc');

export const usccKind = textual({
  name: 'uscc',
  length: 18,
  check: (input) => checkUscc(input),
  mask: (value) => `${value.slice(0, 4)}**********${value.slice(-4)}`,
  sample: (random) => {
    const organization = `MA${digits(random, 6)}`;
    const first17 = `91110108${organization}${organizationCheckCharacter(organization)}`;
    return first17 + usccCheckCharacter(first17);
  },
});
