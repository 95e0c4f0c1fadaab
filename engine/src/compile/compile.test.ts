import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '../advance.js';
import { createInstance } from '../instance.js';
import type { FlatModel } from '../model/flatModel.js';
import { benchmarkModels } from '../testing/benchmarkModels.js';
import { noWorld } from '../testing/noWorld.js';
import { buildRandomModel } from '../testing/random/buildRandomModel.js';
import { families, randomBlocks } from '../testing/random/randomBlocks.js';
import { runs } from '../testing/random/runs.js';
import { toBpmn } from '../testing/toBpmn.js';
import { compile } from './compile.js';
import { everything } from '../testing/everything.js';
import { link } from './link.js';
import { toFlat } from './toFlat.js';

/** Flows of one scope keep their order in a file; those of different scopes have none. */
function plain({ flows, ...model }: FlatModel): unknown {
  return JSON.parse(JSON.stringify({ ...model, flows: [...flows].sort((a, b) => a.id.localeCompare(b.id)) }));
}

describe('compile', () => {
  test('reads everything that was written', () => {
    const { models, problems } = compile(toBpmn(everything));

    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plain(toFlat(models[0]!))).toEqual(plain(everything));
  });

  test.each(Object.entries(benchmarkModels))('model %s comes back from XML', (_name, flat) => {
    const { models, problems } = compile(toBpmn(flat), { version: 1 });

    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plain(toFlat(models[0]!))).toEqual(plain(toFlat(link(flat))));
  });

  test('any random model comes back from XML', () => {
    fc.assert(
      fc.property(randomBlocks(families.wild), (block) => {
        // what a ballot does not say is filled in by the reader, once
        const read = (flat: FlatModel): FlatModel => toFlat(compile(toBpmn(flat), { version: flat.version }).models[0]!);
        const bare = ({ nodes, ...rest }: FlatModel) => plain({ ...rest, nodes: nodes.map(({ approval: _, ...node }) => node) });
        const flat = toFlat(buildRandomModel(block).model);
        const once = read(flat);
        expect(bare(once)).toEqual(bare(flat));
        expect(read(once)).toEqual(once);
      }),
      { numRuns: runs(40) },
    );
  }, 60_000);

  test('what it compiles can be run', () => {
    const { models } = compile(toBpmn(benchmarkModels.b));

    const { instance } = advance(
      models[0]!,
      createInstance(models[0]!, 'i'),
      { type: 'start', at: 0, by: 'li', variables: {} },
      noWorld,
    );

    expect(instance.state).toBe('completed');
  });
});
