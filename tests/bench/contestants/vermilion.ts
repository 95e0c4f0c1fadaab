import { advance, compile, createInstance, createWorld, type Effect, type TokenId } from '@vermilion/engine';
import type { Contestant } from './contestant.js';

const AT = Date.UTC(2026, 10, 23, 1);
const world = createWorld({
  version: '1',
  administrator: 'admin',
  people: [],
  departments: [],
  calendar: { timeZone: 'UTC', hours: [[540, 1020]], days: {} },
});

/** The product's engine, with all events and effects recorded. */
export const vermilion: Contestant = {
  name: 'vermilion',
  async prepare(_key, workload) {
    const { models, problems } = compile(workload.xml('= amount &gt; 1000'));
    const model = models[0];
    if (!model) throw new Error(`Expected a model, but: ${JSON.stringify(problems)}`);
    let runs = 0;
    return () => {
      let { instance, effects } = advance(
        model,
        createInstance(model, `i${runs++}`),
        { type: 'start', at: AT, by: 'ann', variables: workload.variables },
        world,
      );
      const open: TokenId[] = opened(effects);
      for (let token = open.shift(); token !== undefined; token = open.shift()) {
        ({ instance, effects } = advance(
          model,
          instance,
          { type: 'complete', at: AT + 1000, by: 'bob', token, variables: { approved: true } },
          world,
        ));
        open.push(...opened(effects));
      }
      if (instance.state !== 'completed') throw new Error(`Expected a completed instance, but it is ${instance.state}`);
    };
  },
};

const opened = (effects: readonly Effect[]) => effects.flatMap((effect) => (effect.type === 'openTask' ? [effect.token] : []));
