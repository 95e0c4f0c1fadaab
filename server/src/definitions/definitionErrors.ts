import type { Problem } from '@vermilion/engine';
import { HttpError } from '../http/httpError.js';
import { refusals } from '../http/refusals.js';

export const definitionErrors = {
  /** Nothing was published: every problem at its element. */
  defective: (problems: readonly Problem[]) =>
    refusals.invalid(
      problems
        .filter((problem) => problem.severity === 'error')
        .map(({ element, rule, message }) => ({ ...(element === null ? {} : { element }), id: rule, message })),
    ),
  exists: () =>
    new HttpError(409, 'flow_exists', { zh: '已有同一流程编号的流程。', en: 'There is a flow with this process id already.' }),
  startersOfPlugin: () =>
    refusals.invalid([
      {
        field: 'startableBy',
        id: 'starters_of_plugin',
        message: { zh: '这个流程由插件规定谁可以发起。', en: 'The plugin of this flow says who may start it.' },
      },
    ]),
  unknownStarter: (role: string) =>
    refusals.invalid([
      {
        field: 'startableBy',
        id: 'unknown_role',
        message: { zh: `没有角色“${role}”。`, en: `There is no role ${role}.` },
      },
    ]),
  otherProcess: (id: string) =>
    refusals.invalid([
      {
        element: id,
        id: 'process_id',
        message: { zh: '流程编号不能改变。', en: 'The id of the process must stay as it is.' },
      },
    ]),
};
