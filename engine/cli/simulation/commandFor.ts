import type { HistoryStep } from '@vermilion/engine';
import type { Answer } from './answer.js';
import type { Question } from './question.js';
import type { Asked } from './runningInstance.js';

type Given = Question & { readonly answer: Answer; readonly by: string; readonly trail: readonly HistoryStep[] };

const work = ({ token, answer: { error, fail, variables = {} } }: Given): Asked => {
  if (error !== undefined) return { type: 'throwError', token, errorCode: error, variables, by: 'system' };
  if (fail !== undefined) return { type: 'fail', token, code: 'SERVICE_FAILED', reason: fail, by: 'system' };
  return { type: 'complete', token, variables, by: 'system' };
};

/** What each kind of answer is to the engine. Total: a new question does not compile until it can be answered. */
const commands: { readonly [K in Question['kind']]: (given: Given) => Asked } = {
  task: ({ token, seat, by, answer: { vote = 'approve', returnTo, variables = {} }, trail }) => {
    if (returnTo !== undefined)
      return { type: 'rewind', to: [{ node: returnTo }], mode: 'rewalk', returner: token, variables, by, trail } as Asked;
    if (seat === null) return { type: 'complete', token, variables, by };
    return { type: 'act', token, act: { act: 'vote', by, vote }, variables, by };
  },
  service: work,
  script: work,
  decision: work,
  process: work,
  message: ({ token, node, answer: { variables = {} } }) => ({ type: 'correlate', token, event: node, variables, by: 'system' }),
  signal: ({ name, answer: { variables = {} } }) => ({ type: 'signal', signal: name, variables, by: 'system' }),
  incident: ({ token }) => ({ type: 'retry', token, by: 'system' }),
};

/** The command by which an answer reaches the engine. */
export function commandFor(question: Question, answer: Answer, requester: string, trail: readonly HistoryStep[]): Asked {
  const by = answer.by ?? question.person ?? requester;
  return commands[question.kind]({ ...question, answer, by, trail });
}
