import type { Token } from '../instance.js';
import type { ScriptTask } from '../model/flowNode.js';
import type { ElementBehavior, Step } from '../step.js';
import { asActivity } from './asActivity.js';

/** Has a script run outside, where time and memory are limited, and is held until it answers. */
export const scriptTask: ElementBehavior<ScriptTask> = asActivity({
  enter(step, node, token) {
    run(step, node, token);
    step.hold(token);
  },
  resume(step, node, token) {
    if (token.state === 'held') run(step, node, token);
  },
});

function run(step: Step, node: ScriptTask, token: Token): void {
  const { script, scriptFormat, resultVariable = null } = node;
  step.emit({
    type: 'runScript',
    token: token.id,
    node: node.id,
    script,
    scriptFormat,
    resultVariable,
    variables: step.variablesOf(token),
  });
}
