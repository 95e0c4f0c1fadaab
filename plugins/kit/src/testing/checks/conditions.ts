import type { Expression } from '@vermilion/engine';
import type { Finding } from '../finding.js';
import type { InspectedFlow, Inspection } from '../inspection.js';

/** Variables that every process has besides its form. */
const given = ['initiator', 'requestId', 'picks', 'outcome'];

interface Placed {
  readonly place: string;
  readonly expression: Expression;
}

function conditionsOf({ models }: InspectedFlow): readonly Placed[] {
  return models.flatMap((model) =>
    [...model.flows.values()].flatMap(({ id, condition }) =>
      condition === undefined ? [] : [{ place: id, expression: condition }],
    ),
  );
}

/** Names that activities add: targets of mappings, results of scripts, items of loops. */
function produced({ models }: InspectedFlow): readonly string[] {
  return models.flatMap((model) =>
    [...model.nodes.values()].flatMap((node) => [
      ...('inputs' in node ? node.inputs.map(({ target }) => target) : []),
      ...('outputs' in node ? node.outputs.map(({ target }) => target) : []),
      ...('declares' in node ? node.declares : []),
      ...('resultVariable' in node && node.resultVariable !== undefined ? [node.resultVariable] : []),
      ...('multiInstance' in node && node.multiInstance?.elementVariable !== undefined
        ? [node.multiInstance.elementVariable]
        : []),
    ]),
  );
}

/** Conditions of sequence flows read only what exists, and compare fields with codes that their dictionaries have. */
export function checkConditions({ flows, dictionaries }: Inspection): readonly Finding[] {
  return flows.flatMap((flow) => {
    const names = new Set([...Object.keys(flow.fields), ...given, ...produced(flow)]);
    return conditionsOf(flow).flatMap(({ place, expression }) => [
      ...expression.reads
        .filter((name) => !names.has(name))
        .map((name) => ({
          file: flow.file,
          place,
          remedy: `Expected a field of the form, but “${expression.source}” reads ${name}.`,
        })),
      ...[...expression.source.matchAll(/(\w+)\s*!?=\s*"([^"]*)"/g)].flatMap(([, name = '', code = '']) => {
        const dictionary = Object.hasOwn(flow.fields, name) ? flow.fields[name]!.dictionary : undefined;
        const items = dictionary === undefined ? undefined : dictionaries.get(dictionary)?.items;
        return items === undefined || Object.hasOwn(items, code)
          ? []
          : [{ file: flow.file, place, remedy: `Expected a code of ${dictionary}, but “${expression.source}” says ${code}.` }];
      }),
    ]);
  });
}
