import { toFlat, type FlatNode, type ProcessModel } from '@vermilion/engine';
import { nodeFacts, type FactWords } from '../nodeFacts.js';
import type { DescribedThing } from './describedThing.js';

/** The elements of a published or drafted diagram in words, one after the other. */
export function describeModel(model: ProcessModel, words: FactWords): readonly DescribedThing[] {
  const { t } = words;
  const { nodes, flows } = toFlat(model);
  const nameOf = (id: string) => model.nodes.get(id)?.name || id;
  return [
    ...nodes
      .filter(({ id }) => id !== model.id)
      .map((node): DescribedThing => {
        const facts = nodeFacts(model.nodes.get(node.id)!, words);
        const name = { label: t('versionChanges.name'), values: [node.name ?? ''] };
        const others = { label: t('versionChanges.others'), values: [], identity: othersOf(node) };
        return { id: node.id, name: nameOf(node.id), facts: [name, ...facts, others] };
      }),
    ...flows.map((flow): DescribedThing => {
      const [from, to] = [nameOf(flow.source), nameOf(flow.target)];
      return {
        id: flow.id,
        name: t('versionChanges.flow', { from, to }),
        facts: [
          { label: t('versionChanges.name'), values: [flow.name ?? ''] },
          { label: t('versionChanges.way'), values: [`${from} → ${to}`], identity: `${flow.source} ${flow.target}` },
          { label: t('designer.tab.condition'), values: flow.condition === undefined ? [] : [flow.condition] },
        ],
      };
    }),
  ];
}

/** Everything that no fact says, as text to be compared. */
function othersOf({ id: _id, name: _name, ...node }: FlatNode): string {
  if (!('approval' in node) || !node.approval) return JSON.stringify({ ...node, copy: undefined, service: undefined });
  const { assignment: _assignment, ballot, deadline: _deadline, form: _form, ...approval } = node.approval;
  const { mode: _mode, sequential: _sequential, ...votes } = ballot;
  return JSON.stringify({ ...node, approval: { ...approval, votes } });
}
