import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import type { Contestant } from './contestant.js';

interface Activity {
  signal(message: unknown): void;
}

/** bpmn-engine from the registry, with its JavaScript conditions and its own in-memory state. */
export const bpmnEngine: Contestant = {
  name: 'bpmn-engine',
  async prepare(key, workload) {
    const source = workload
      .xml('next(null, this.environment.variables.amount &gt; 1000)')
      .replaceAll('tFormalExpression">next', 'tFormalExpression" language="javascript">next');
    return async () => {
      const listener = new EventEmitter();
      listener.on('activity.wait', (activity: Activity) => activity.signal({ approved: true }));
      const engine = new Engine({ name: key, source, variables: { ...workload.variables } });
      const ended = engine.waitFor('end');
      await engine.execute({ listener });
      await ended;
    };
  },
};
