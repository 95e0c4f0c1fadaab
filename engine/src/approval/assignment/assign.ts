import { Incident } from '../../errors.js';
import type { TraceLine } from '../../events.js';
import type { Assignment } from '../../model/approval.js';
import { applyAbsence } from './applyAbsence.js';
import { applyDuplicateRule } from './applyDuplicateRule.js';
import { applyInitiatorRule } from './applyInitiatorRule.js';
import type { AssignmentContext } from './assignmentContext.js';
import type { Candidate, Stage } from './candidate.js';
import { candidatesOf } from './candidatesOf.js';
import { dropInactive } from './dropInactive.js';

export interface Assigned {
  /** Who gets a seat; empty exactly if it is decided without anybody. */
  readonly people: readonly Candidate[];
  readonly decided: 'approved' | 'rejected' | undefined;
  /** The answer to "why me?": a line for each rule and for each stage that has changed something. */
  readonly trace: readonly TraceLine[];
}

/**
 * Finds the people of a task, in the one order of resolution: rules (united) → drop inactive → absence → approver is the
 * initiator → has approved before → nobody left.
 *
 * Whoever is skipped as the initiator or as a duplicate has as good as approved: if nobody else remains, the task passes, and
 * the rule for nobody is not asked.
 *
 * @throws {Incident} EXPRESSION_FAILED; NOBODY_ASSIGNED if not even the administrator can act.
 */
export function assign(assignment: Assignment, context: AssignmentContext): Assigned {
  const trace: TraceLine[] = [];
  const named = new Set<string>();
  for (const rule of assignment.rules) {
    const people = candidatesOf(rule, context);
    trace.push({ stage: 'rule', rule: rule.rule, people });
    for (const person of people) named.add(person);
  }
  const run = (stage: TraceLine['stage'], { candidates, removed }: Stage): readonly Candidate[] => {
    if (removed.length > 0) trace.push({ stage, people: candidates.map(({ person }) => person), removed });
    return candidates;
  };
  const settle = (people: Iterable<string>): readonly Candidate[] => {
    const all = Array.from(people, (person): Candidate => ({ person }));
    return run('absence', applyAbsence(run('inactive', dropInactive(all, context)), context));
  };

  const found = settle(named);
  const others = run('initiator', applyInitiatorRule(found, assignment.whenInitiator, context));
  const people = run('duplicate', applyDuplicateRule(others, assignment.whenDuplicate, context));
  if (people.length > 0) return { people, decided: undefined, trace };
  const skipped = others.length > 0 || (found.length > 0 && assignment.whenInitiator === 'skip');
  if (skipped) return { people, decided: 'approved', trace };

  const { whenEmpty } = assignment;
  if (whenEmpty === 'pass' || whenEmpty === 'reject') {
    trace.push({ stage: 'empty', rule: whenEmpty, people: [] });
    return { people: [], decided: whenEmpty === 'pass' ? 'approved' : 'rejected', trace };
  }
  if (whenEmpty !== 'administrator') {
    trace.push({ stage: 'empty', rule: 'people', people: whenEmpty.people });
    const substitutes = settle(whenEmpty.people);
    if (substitutes.length > 0) return { people: substitutes, decided: undefined, trace };
  }
  const { administrator } = context.world;
  if (administrator === '' || context.world.person(administrator)?.active === false) {
    throw new Incident(
      'NOBODY_ASSIGNED',
      `Expected somebody to be assigned at ${context.node}, but nobody is left, nor an active administrator`,
    );
  }
  trace.push({ stage: 'empty', rule: 'administrator', people: [administrator] });
  return { people: [{ person: administrator }], decided: undefined, trace };
}
