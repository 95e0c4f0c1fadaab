import type { Workload } from '../workloads/index.js';
import type { Contestant } from './contestant.js';

interface Node {
  readonly type: string;
  readonly next: string[];
  arrivals: number;
  readonly needed: number;
  readonly times: number;
}

/**
 * The physical limit: a hand-written interpreter of the same file with one switch, no history, no state that could be stored, and the
 * condition written in TypeScript. Nothing that does the job can be faster by much.
 */
export const switchInterpreter: Contestant = {
  name: 'switch (limit)',
  async prepare(_key, workload) {
    const nodes = read(workload);
    const isLarge = (variables: Workload['variables']) => (variables['amount'] as number) > 1000;
    return () => {
      for (const node of nodes.values()) node.arrivals = 0;
      const agenda = ['start'];
      let ended = 0;
      for (let head = 0; head < agenda.length; head++) {
        const node = nodes.get(agenda[head]!)!;
        switch (node.type) {
          case 'endEvent':
            ended++;
            break;
          case 'exclusiveGateway':
            agenda.push(node.next[isLarge(workload.variables) ? 0 : 1]!);
            break;
          case 'parallelGateway':
            if (++node.arrivals === node.needed) agenda.push(...node.next);
            break;
          default:
            for (let time = 1; time < node.times; time++) node.arrivals++;
            for (const next of node.next) agenda.push(next);
        }
      }
      if (ended !== 1) throw new Error(`Expected one end, but reached ${ended}`);
    };
  },
};

function read(workload: Workload): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const xml = workload.xml('');
  const incoming = new Map<string, number>();
  const flows = [...xml.matchAll(/<bpmn:sequenceFlow id="\w+" sourceRef="(\w+)" targetRef="(\w+)"/g)].map(
    (match) => [match[1]!, match[2]!] as const,
  );
  for (const [, target] of flows) incoming.set(target, (incoming.get(target) ?? 0) + 1);
  for (const match of xml.matchAll(/<bpmn:(\w+(?:Event|Task|Gateway)|task) id="(\w+)"[^>]*>(.*?)<\/bpmn:\1>/g)) {
    const [, type, id, inside] = match;
    nodes.set(id!, {
      type: type!,
      next: [],
      arrivals: 0,
      needed: incoming.get(id!) ?? 0,
      times: inside!.includes('loopCardinality') ? 10 : 1,
    });
  }
  for (const [source, target] of flows) nodes.get(source)!.next.push(target);
  return nodes;
}
