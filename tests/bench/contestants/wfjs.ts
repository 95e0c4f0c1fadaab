import { Node, Process } from '@vhidvz/wfjs/common/index.js';
import type { Activity } from '@vhidvz/wfjs/core/index.js';
import { Status } from '@vhidvz/wfjs/context/index.js';
import { WorkflowJS, parse } from '@vhidvz/wfjs';
import type { Contestant } from './contestant.js';

/** @vhidvz/wfjs from the registry: walks from node to node; knows neither conditions nor timers. */
export const wfjs: Contestant = {
  name: 'wfjs',
  async prepare(key, workload) {
    class Walker {
      start({ activity }: { activity: Activity }): void {
        activity.takeOutgoing();
      }
    }
    // Its decorators are called by hand, because they are made for another decorator standard than this project's compiler speaks.
    Node({ id: 'start' })(Walker.prototype, 'start', Object.getOwnPropertyDescriptor(Walker.prototype, 'start'));
    const Wrapped = Process({ id: key } as never)(Walker) as typeof Walker;
    const schema = parse(workload.xml(''))['bpmn:definitions'];
    return async () => {
      const { context } = await WorkflowJS.build().execute({
        schema,
        factory: () => new Wrapped(),
        data: { ...workload.variables },
      });
      if (context.status !== Status.Terminated) throw new Error('Expected the end to be reached');
    };
  },
};
