import type { OpenTasks } from '../../../api/people.js';

type Translate = (key: string, values: Record<string, unknown>) => string;

/** What to know before somebody is disabled: which of his open tasks others take over, and which stay. */
export function disableText(name: string, { todo, approvals }: OpenTasks, t: Translate): string {
  const stay = todo - approvals;
  return [
    t('people.disableText', { name }),
    todo === 0 && t('people.disableWithoutTasks', { name }),
    approvals > 0 && t('people.disableHandsOver', { name, count: approvals }),
    stay > 0 && t('people.disableLeaves', { name, count: stay }),
  ]
    .filter(Boolean)
    .join(t('people.sentence', {}));
}
