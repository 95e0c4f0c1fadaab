import type { Text } from '@vermilion/plugin-kit';
import type { PersonBrief } from '../../api/people.js';
import type { Why } from '../../api/requests.js';

export interface WhyLine {
  readonly label: string;
  readonly value: string;
  /** Somebody who was a candidate and is not any more. */
  readonly removed?: boolean;
  readonly reason?: string;
}
export interface WhyWords {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly text: (text: Text | string | null | undefined) => string;
  readonly names: (people: readonly { readonly name: string }[]) => string;
  readonly me: string | null;
}

const REASONS: readonly string[] = ['inactive', 'absent', 'initiator', 'duplicate', 'separation'];

/** The answer to "why me?" in lines: the rule, each person removed with the reason, and who was chosen. */
export function whyLines(why: Why, { t, text, names, me }: WhyWords): readonly WhyLine[] {
  const insteadOf = (instead: PersonBrief | string | null | undefined) =>
    typeof instead === 'string' ? instead : (instead?.name ?? '');
  return [
    { label: t('request.why.rule'), value: text(why.text) },
    ...why.removed.map((each) => {
      const reason = REASONS.includes(each.why) ? t(`request.why.${each.why}`) : each.why;
      const instead = insteadOf(each.instead);
      return {
        label: t('request.why.removed'),
        value: each.person?.name ?? '',
        removed: true,
        reason: instead ? t('request.why.instead', { reason, person: instead }) : reason,
      };
    }),
    {
      label: t('request.why.chosen'),
      value: names(
        why.people.map((person) => (person.id === me ? { name: t('request.why.youNamed', { name: person.name }) } : person)),
      ),
    },
  ];
}
