import type { Text } from '@vermilion/plugin-kit';
import type { Locale } from '../../records/labels/titleText.js';

const VERBS: Readonly<Record<string, Text>> = {
  submitted: { zh: '提交', en: 'submitted it' },
  resubmitted: { zh: '重新提交', en: 'submitted it again' },
  approved: { zh: '通过', en: 'approved' },
  rejected: { zh: '驳回', en: 'rejected' },
  returned: { zh: '退回', en: 'returned it' },
  transferred: { zh: '转办', en: 'handed it on' },
  delegated: { zh: '委派', en: 'asked for an opinion' },
  signerAdded: { zh: '加签', en: 'added a signer' },
  signerReduced: { zh: '减签', en: 'removed a signer' },
  takenBack: { zh: '拿回', en: 'took the decision back' },
  withdrawn: { zh: '撤回', en: 'withdrew it' },
  cancelled: { zh: '作废', en: 'cancelled it' },
  completed: { zh: '完成', en: 'completed it' },
  retried: { zh: '重试', en: 'tried again' },
};

/** A line of the trail: who did what, and why. */
export function noteText(kind: string, name: string, opinion: string | null, locale: Locale): string {
  const verb = VERBS[kind]?.[locale] ?? kind;
  const line = locale === 'zh' ? `${name}${verb}` : `${name} ${verb}`;
  return opinion === null ? line : locale === 'zh' ? `${line}：${opinion}` : `${line}: ${opinion}`;
}
