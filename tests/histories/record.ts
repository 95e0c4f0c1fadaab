import { existsSync, writeFileSync } from 'node:fs';
import { advance, createInstance, link, type Command, type Event, type FlatModel, type Instance } from '@vermilion/engine';
import { noWorld } from '@vermilion/engine/testing';
import type { History } from './history.js';
import { stories, type Step } from './stories.js';

/** `node --import tsx --conditions=source tests/histories/record.ts`: records the stories that have no file yet; others are never touched. */
for (const [name, { model, steps }] of Object.entries(stories)) {
  const file = new URL(`./recorded/${name}.json`, import.meta.url);
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(record(model, steps))}\n`);
}

function record(flat: FlatModel, steps: readonly Step[]): History {
  const model = link(flat);
  let instance = createInstance(model, 'recorded');
  const recorded: { command: Command; events: readonly Event[] }[] = [];
  steps.forEach(({ at: node, ...asked }, n) => {
    const token = tokenAt(instance, node);
    const command = {
      ...asked,
      ...(token === undefined ? {} : { token }),
      at: (n + 1) * 1000,
      by: 'system',
    } as unknown as Command;
    const outcome = advance(model, instance, command, noWorld);
    recorded.push({ command, events: outcome.events });
    instance = outcome.instance;
  });
  return { recordedWith: '0.1.0', model: flat, steps: recorded, instance };
}

function tokenAt({ tokens }: Instance, node: string | undefined): number | undefined {
  if (node === undefined) return undefined;
  const here = tokens.filter(({ at }) => at === node);
  return (here.find(({ state }) => state === 'held') ?? here[0])!.id;
}
