import type { EventDefinition, FlowNode, NodeType, Problem, ProcessModel } from '@vermilion/engine';

/** What the engine executes, but nobody here answers yet, with what is missing. */
const nodes: Readonly<Partial<Record<NodeType, { readonly zh: string; readonly en: string }>>> = {
  callActivity: { zh: '调用活动', en: 'A call activity' },
  businessRuleTask: { zh: '业务规则任务', en: 'A business rule task' },
  adHocSubProcess: { zh: '自由子流程', en: 'An ad-hoc sub-process' },
};
/** What people do not begin by submitting a form. */
const starts: ReadonlySet<EventDefinition['type']> = new Set<EventDefinition['type']>([
  'signalEventDefinition',
  'conditionalEventDefinition',
  'multipleEventDefinition',
]);

/** The elements of a process that the server cannot serve yet; such a diagram is not published. */
export function unserved({ nodes: all }: ProcessModel): readonly Problem[] {
  return [...all.values()].flatMap((node) => {
    const what = whatIsMissing(node);
    if (what === undefined) return [];
    return [
      {
        element: node.id,
        rule: 'not_served',
        severity: 'error' as const,
        message: { zh: `${what.zh}还不能在服务器上运行。`, en: `${what.en} cannot run on the server yet.` },
      },
    ];
  });
}

function whatIsMissing(node: FlowNode): { readonly zh: string; readonly en: string } | undefined {
  if (node.type !== 'startEvent') return nodes[node.type];
  if (node.parent?.type !== 'process' || node.eventDefinition === undefined || !starts.has(node.eventDefinition.type))
    return undefined;
  return { zh: '由信号、条件或多个事件触发的开始', en: 'A start by a signal, a condition or several events' };
}
