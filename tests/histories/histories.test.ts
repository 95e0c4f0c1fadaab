import { readdirSync, readFileSync } from 'node:fs';
import { advance, createInstance, link, replay } from '@vermilion/engine';
import { noWorld } from '@vermilion/engine/testing';
import { expect, test } from 'vitest';
import type { History } from './history.js';
import { stories } from './stories.js';

const folder = new URL('./recorded/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));

test.each(names)('what was recorded as %s still happens so, and its events still lead to the same instance', (name) => {
  const history = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as History;
  const model = link(history.model);
  let replayed = createInstance(model, 'recorded');
  let advanced = replayed;
  for (const { command, events } of history.steps) {
    const outcome = advance(model, advanced, command, noWorld);
    expect(JSON.parse(JSON.stringify(outcome.events))).toEqual(events);
    advanced = outcome.instance;
    replayed = replay(replayed, events);
  }
  expect(JSON.parse(JSON.stringify(advanced))).toEqual(history.instance);
  expect(JSON.parse(JSON.stringify(replayed))).toEqual(history.instance);
});

test('every story has been recorded', () => {
  expect(names.sort()).toEqual(Object.keys(stories).sort());
});
