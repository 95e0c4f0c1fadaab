import type { Words } from '../../directory/useWords.js';
import type { StepValue } from '../../extension/extensionValues.js';

export type LadderAction = 'remind' | 'copy' | 'escalate' | 'transfer' | 'approve' | 'reject';
export const ladderActions: readonly LadderAction[] = ['remind', 'copy', 'escalate', 'transfer', 'approve', 'reject'];

/** Actions that need to be told to whom. */
export function needsTarget(action: string | undefined): boolean {
  return action === 'copy' || action === 'escalate' || action === 'transfer';
}

/** What a step does, in words: "escalate to …". */
export function stepSays(step: StepValue, words: Words, t: (key: string, values?: Record<string, unknown>) => string): string {
  const action = step.action ?? 'remind';
  if (!needsTarget(action)) return t(`designer.ladder.${action}`);
  const to = step.toRule ? words.rule({ name: step.toRule, value: step.toValue ?? '' }) : t('designer.superior');
  return t(`designer.ladder.${action}`, { to });
}
