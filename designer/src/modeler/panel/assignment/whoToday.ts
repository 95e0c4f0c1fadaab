import { advance, compile, createInstance, type TraceLine, type World } from '@vermilion/engine';
import type { BallotValue, PeopleValue } from '../../extension/extensionValues.js';

/** Whom a rule finds for one requester at one moment. */
export interface WhoToday {
  /** Ids, in the order of their seats; empty: it passes, or is rejected, without anybody. */
  readonly people: readonly string[];
  readonly removed: readonly { readonly person: string; readonly why: string; readonly instead?: string | undefined }[];
  readonly trace: readonly TraceLine[];
  /** The rules for somebody gone (`administrator`, `people`, `pass`, `reject`) were needed. */
  readonly empty: string | null;
  /** Why nobody can be found: the rule is not complete, or an expression failed. */
  readonly reason: string | null;
}
export interface WhoQuestion {
  readonly node: string;
  readonly assignment: PeopleValue;
  readonly ballot: BallotValue;
  readonly requester: string;
  /** The form as filled in for trying. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/**
 * Asks the engine itself, with a process of this one task: what is shown is what would happen.
 */
export function whoToday(world: World, { node, assignment, ballot, requester, fields, at }: WhoQuestion): WhoToday {
  const { models, problems } = compile(processOf(node, assignment, ballot));
  const model = models[0];
  if (!model) return nobody(problems.find(({ severity }) => severity === 'error')?.message.zh ?? '');
  const initiator = { id: requester, department: world.person(requester)?.department ?? null };
  const variables = { ...fields, initiator, requestId: 'trial', picks: {} };
  const { events, instance } = advance(
    model,
    createInstance(model, 'trial'),
    { type: 'start', at, by: requester, variables },
    world,
  );
  const opened = events.find((event) => event.type === 'ballot.opened');
  const failed = events.find((event) => event.type === 'token.failed');
  if (!opened) return nobody(failed?.reason ?? instance.state);
  const { trace, ballot: made } = opened;
  return {
    people: made.seats.map(({ person }) => person),
    removed: trace.flatMap((line) => line.removed ?? []),
    trace,
    empty: trace.find(({ stage }) => stage === 'empty')?.rule ?? null,
    reason: null,
  };
}

const nobody = (reason: string): WhoToday => ({ people: [], removed: [], trace: [], empty: null, reason });

function processOf(node: string, assignment: PeopleValue, ballot: BallotValue): string {
  const { rules = [], ...when } = assignment;
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0">
<bpmn:process id="who_today" isExecutable="true"><bpmn:startEvent id="who_start"/><bpmn:userTask id="${escaped(node)}"><bpmn:extensionElements>
<vermilion:assignment${attributes(when)}>${rules.map((rule) => `<vermilion:rule${attributes(rule)}/>`).join('')}</vermilion:assignment>
<vermilion:ballot${attributes(ballot)}/></bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="who_end"/>
<bpmn:sequenceFlow id="who_1" sourceRef="who_start" targetRef="${escaped(node)}"/><bpmn:sequenceFlow id="who_2" sourceRef="${escaped(node)}" targetRef="who_end"/>
</bpmn:process></bpmn:definitions>`;
}

function attributes(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}
