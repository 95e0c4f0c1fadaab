import { checkPlugin } from '@vermilion/plugin-kit/testing';
import { expect, it } from 'vitest';
import { desk } from './flows/desk.story.js';
import { base } from './index.js';

/** An administrator agrees, and the export is made. */
function plainExport(): void {
  const story = desk.begin('plainExport', { rows: 20 }, 'director');
  expect(desk.walk(story)).toEqual(['owner']);
  expect(story.instance.state).toBe('completed');
}

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
    stories: { plainExport },
  }));
