import type { Approval, ButtonName, FlowNode } from '@vermilion/engine';

/** A button as a node offers it. */
export interface ButtonView {
  readonly enabled: boolean;
  /** Null: the usual name. */
  readonly label: string | null;
  readonly opinion: boolean;
}

const NAMES: readonly ButtonName[] = [
  'approve',
  'reject',
  'return',
  'transfer',
  'delegate',
  'addSigner',
  'copy',
  'takeBack',
  'comment',
];
/** An opinion is owed to whoever gets it back. */
const OWES_OPINION: ReadonlySet<ButtonName> = new Set(['reject', 'return']);

export const approvalOf = (node: FlowNode | undefined): Approval | undefined =>
  node?.type === 'userTask' || node?.type === 'startEvent' ? node.approval : undefined;

/** What may be done at a node. Everything is on unless the diagram says otherwise; returning needs somewhere to return to. */
export function buttonsOf(node: FlowNode | undefined): Readonly<Record<ButtonName, ButtonView>> {
  const approval = approvalOf(node);
  return Object.fromEntries(
    NAMES.map((name) => {
      const said = approval?.buttons[name];
      const possible = name !== 'return' || (approval?.returns.to.length ?? 0) > 0;
      const opinion = OWES_OPINION.has(name) || (said?.opinion ?? false);
      return [name, { enabled: possible && (said?.enabled ?? true), label: said?.label ?? null, opinion }];
    }),
  ) as Readonly<Record<ButtonName, ButtonView>>;
}
