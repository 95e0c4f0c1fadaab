import { compileExpression, type CommandOf, type Variables } from '@vermilion/engine';
import { outcomeOfError, type ServiceOutcome } from '../serviceOutcome.js';
import type { JobHandler } from './job.js';

interface Payload {
  readonly token: number;
  readonly script: string;
  readonly scriptFormat: string;
  readonly resultVariable: string | null;
  readonly variables: Variables;
}

/** Evaluates a script in FEEL, the only language that scripts may be written in. */
export const scriptJob: JobHandler = async ({ execute, job, fence }) => {
  const payload = JSON.parse(job.payload) as Payload;
  await execute({
    instance: job.instance_id,
    command: (_view, at) => evaluate(payload, at),
    fence,
    answer: () => null,
  });
};

function evaluate({ token, script, scriptFormat, resultVariable, variables }: Payload, at: number): ServiceOutcome {
  try {
    if (!/feel/i.test(scriptFormat)) throw new Error(`Expected a script in FEEL, but its format is ${scriptFormat}.`);
    const value = compileExpression(script.replace(/^=/, '')).evaluate(variables);
    const complete: CommandOf<'complete'> = {
      type: 'complete',
      at,
      by: 'system',
      token,
      variables: resultVariable === null ? {} : { [resultVariable]: value ?? null },
    };
    return complete;
  } catch (error) {
    return outcomeOfError(error, token, at);
  }
}
