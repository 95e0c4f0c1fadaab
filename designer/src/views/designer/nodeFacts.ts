import type { Assignment, FlowNode, LadderStep } from '@vermilion/engine';
import { ruleValueOf } from '../../modeler/directory/ruleValueOf.js';
import type { Words } from '../../modeler/directory/useWords.js';
import { ballotModeOf } from '../../modeler/panel/assignment/ballotMode.js';
import { stepSays } from '../../modeler/panel/deadline/ladderWords.js';

/** One thing that a node says, in words; several values stand below each other. */
export interface NodeFact {
  readonly label: string;
  readonly values: readonly string[];
}

export interface FactWords {
  readonly words: Words;
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly fieldLabel: (field: string) => string;
}

/** What a node of a published version does, to read: who, how, which fields, until when, and what happens on the way. */
export function nodeFacts(node: FlowNode, { words, t, fieldLabel }: FactWords): readonly NodeFact[] {
  const facts: NodeFact[] = [];
  const add = (key: string, values: readonly string[]) => {
    if (values.length > 0) facts.push({ label: t(`designer.tab.${key}`), values });
  };
  const people = ({ rules }: Assignment) => [words.rules(rules.map(ruleValueOf)) || t('designer.nobody')];

  if (node.type === 'sendTask' && node.copy) add('copy', people(node.copy));
  if (node.type === 'serviceTask') add('service', [node.service]);
  const approval = node.type === 'userTask' || node.type === 'startEvent' ? node.approval : undefined;
  if (!approval) return facts;
  if (approval.assignment) {
    const { mode, sequential = false } = approval.ballot;
    add('assignee', [...people(approval.assignment), t(`designer.mode.${ballotModeOf({ mode, sequential })}`)]);
  }
  const { due, ladder = [] } = approval.deadline ?? {};
  const rung = (step: LadderStep) => {
    const { after, action, to } = step;
    const rule = to === undefined || to === 'superior' ? undefined : ruleValueOf(to);
    const target = rule?.name ? { toRule: rule.name, toValue: rule.value ?? '' } : {};
    return `${words.workingTime(after)}${t('designer.colon')}${stepSays({ action, ...target }, words, t)}`;
  };
  add('deadline', [...(due === undefined ? [] : [words.workingTime(due)]), ...ladder.map(rung)]);
  const { fields, otherwise, required } = approval.form;
  const lines = Object.entries(fields).map(([name, access]) => {
    const marks = [t(`designer.access.${access}`), ...(required.includes(name) ? [t('designer.required')] : [])];
    return `${fieldLabel(name)}${t('designer.colon')}${words.list(marks)}`;
  });
  const rest = t(lines.length ? 'designer.otherFields' : 'designer.allFields');
  add('fields', [...lines, `${rest}${t('designer.colon')}${t(`designer.access.${otherwise}`)}`]);
  return facts;
}
