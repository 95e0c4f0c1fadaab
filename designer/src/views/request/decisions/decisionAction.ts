import type { TaskKind } from '../../../api/tasks.js';

/** What one can do with a task. Names are those of the buttons in the diagram. */
export type DecisionAction = 'approve' | 'return' | 'reject' | 'transfer' | 'addSigner' | 'delegate' | 'complete' | 'resubmit';

export interface ActionLook {
  readonly action: DecisionAction;
  readonly strength: 'primary' | 'outline' | 'text';
  readonly shortcut?: string;
  /** Something must be chosen or confirmed before it can be done. */
  readonly asks: boolean;
  /** A reason has to be given in any case. */
  readonly opinion?: boolean;
}

const approval: readonly ActionLook[] = [
  { action: 'approve', strength: 'primary', shortcut: 'a', asks: false },
  { action: 'return', strength: 'outline', shortcut: 'r', asks: true, opinion: true },
  { action: 'reject', strength: 'outline', asks: true, opinion: true },
  { action: 'transfer', strength: 'text', shortcut: 't', asks: true },
  { action: 'addSigner', strength: 'text', asks: true },
  { action: 'delegate', strength: 'text', asks: true },
];

/** The actions of each kind of task, in the order of the bar: same place, same order. */
export const decisionActions: Readonly<Record<TaskKind, readonly ActionLook[]>> = {
  approval,
  human: [
    { action: 'complete', strength: 'primary', shortcut: 'a', asks: false },
    { action: 'transfer', strength: 'text', shortcut: 't', asks: true },
  ],
  resubmission: [{ action: 'resubmit', strength: 'primary', shortcut: 'a', asks: false }],
};
