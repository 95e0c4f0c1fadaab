import { checkPlugin } from '@vermilion/plugin-kit/testing';
import { it } from 'vitest';
import { base } from './index.js';

it('is sound', () =>
  checkPlugin(base, {
    forOthers: [
      'dictionaries.approvalStatus',
      'dictionaries.currency',
      'dictionaries.gender',
      'dictionaries.idType',
      'dictionaries.industry',
      'dictionaries.payMethod',
      'dictionaries.priority',
      'dictionaries.recordSource',
      'dictionaries.yesNo',
    ],
  }));
