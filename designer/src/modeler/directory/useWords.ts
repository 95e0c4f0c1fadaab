import { useI18n } from 'vue-i18n';
import type { AssignmentRuleName } from '@vermilion/engine';
import { useText } from '../../composables/useText.js';
import type { BallotValue, RuleValue } from '../extension/extensionValues.js';
import { ballotModeOf } from '../panel/assignment/ballotMode.js';
import { ruleKinds } from '../panel/assignment/ruleKinds.js';
import { parseDuration } from '../panel/deadline/isoDuration.js';
import type { Directory } from './directory.js';

/** Rules, people and lengths of time in words, as the diagram and the panel say them. */
export function useWords(directory: () => Directory | null, fieldLabel: (field: string) => string) {
  const { t, locale } = useI18n();
  const text = useText();
  const comma = () => (locale.value === 'en' ? ', ' : '、');

  function argument({ name = '', value = '' }: RuleValue): string {
    const found = directory();
    switch (ruleKinds[name as AssignmentRuleName]) {
      case 'people':
        return list(value)
          .map((id) => found?.personName(id) ?? id)
          .join(comma());
      case 'role':
        return text(found?.roles.find(({ id }) => id === value)?.title ?? value);
      case 'position':
        return found?.positions.find(({ code }) => code === value)?.name ?? value;
      case 'department':
        return found?.departmentName(value) ?? value;
      case 'field':
        return fieldLabel(value);
      default:
        return value;
    }
  }

  /** One rule, short enough for the diagram. */
  function rule(value: RuleValue): string {
    const name = value.name ?? '';
    if (ruleKinds[name as AssignmentRuleName] === 'level' && Number(value.value || 1) <= 1)
      return t(`designer.ruleFirst.${name}`);
    return t(`designer.ruleSays.${name}`, { value: argument(value) });
  }

  function rules(values: readonly RuleValue[]): string {
    return values
      .filter(({ name }) => name !== undefined && name in ruleKinds)
      .map(rule)
      .join(comma());
  }
  /** How several decide, as an addition to who they are; nothing for the usual way. */
  function mode(ballot: BallotValue): string {
    const name = ballotModeOf(ballot);
    return name === 'any' ? '' : t('designer.modeSuffix', { mode: t(`designer.mode.${name}`) });
  }

  /** Short enough for the diagram. */
  const duration = (iso: string) => said(iso, 'duration');
  /** Says that days are working days. */
  const workingTime = (iso: string) => said(iso, 'workingTime');
  function said(iso: string, key: string): string {
    const plain = parseDuration(iso);
    return plain ? t(`designer.${key}.${plain.unit}`, { count: plain.count }) : iso;
  }

  return {
    argument,
    rule,
    rules,
    mode,
    duration,
    workingTime,
    system: () => t('designer.system'),
    list: (names: readonly string[]) => names.join(comma()),
  };
}
export type Words = ReturnType<typeof useWords>;

function list(value: string): readonly string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
