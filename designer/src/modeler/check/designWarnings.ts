import type { Problem, ProcessModel } from '@vermilion/engine';

/** What the engine carries out, but people would regret: an approval that can wait for ever. */
export function designWarnings(model: ProcessModel): readonly Problem[] {
  return [...model.nodes.values()].flatMap((node) => {
    if (node.type !== 'userTask') return [];
    const deadline = node.approval?.deadline;
    if (deadline?.due !== undefined || (deadline?.ladder.length ?? 0) > 0) return [];
    return [
      {
        element: node.id,
        rule: 'noDeadline',
        severity: 'warning' as const,
        message: { zh: '没有时限，申请可能一直停在这里', en: 'There is no deadline: a request may stay here for ever' },
      },
    ];
  });
}
