import { BusinessError, type PluginDefinition } from '@vermilion/plugin-kit';
import { fixtureId, fixturePlugin } from '../../testing/fixturePlugin.js';

const label = (text: string) => ({ zh: text, en: text });

/** What the services of the workshop do next, and what they have done: set by tests. */
export const workshop: {
  /** Thrown by the services after they have written. */
  fail: Error | undefined;
  calls: number;
} = { fail: undefined, calls: 0 };

export const outOfStock = () => new BusinessError('out_of_stock');

/** The fixture with one entity, a form, and services in and out of the step. */
export const workshopPlugin: PluginDefinition = {
  ...fixturePlugin,
  id: 'fixture',
  entities: {
    order: {
      title: label('订单'),
      titleField: 'name',
      fields: {
        name: { kind: 'text', label: label('名称'), length: 100, required: true },
        amount: { kind: 'money', label: label('金额'), required: true },
        stage: { kind: 'text', label: label('阶段'), length: 20, computed: true, default: 'draft' },
      },
    },
  },
  forms: {
    order: { title: label('订单'), entity: 'fixture:order', sections: [{ fields: ['name', 'amount'] }] },
  },
  dashboards: {},
  views: {},
  tagRules: {},
  duplicateRules: {},
  cleaningRules: {},
  importTemplates: {},
  schedules: {},
  actions: {},
  handlers: {
    deliver: {
      title: label('交货'),
      inStep: true,
      async run({ records, request }) {
        workshop.calls++;
        await records.update('fixture:order', request.record!.id, { stage: 'delivered' });
        if (workshop.fail) throw workshop.fail;
        return { delivered: true };
      },
    },
    ring: {
      inStep: false,
      async run() {
        workshop.calls++;
        if (workshop.fail) throw workshop.fail;
        return { rung: true };
      },
    },
  },
  flows: {
    deliver: {
      title: label('交货'),
      category: label('订单'),
      diagram: 'approved.bpmn',
      start: 'fixture:order',
      startableBy: [],
      startWhen: 'stage = "draft"',
      requestTitle: '交货：{name}',
      summary: ['amount'],
      onApproved: 'fixture:deliver',
    },
  },
  roles: {
    administrator: {
      ...fixturePlugin.roles['administrator']!,
      grants: [{ entity: 'fixture:order', actions: { view: 'all', create: 'all', edit: 'all' } }],
    },
  },
  root: import.meta.url,
};

/** What to pass as `plugins` to `startTestServer`. */
export const WORKSHOP: readonly string[] = [import.meta.url];

/** People of the fixture by user name. */
export const people = { admin: fixtureId(101), manager: fixtureId(102), sales: fixtureId(103), gone: fixtureId(104) } as const;

/** An approver's task: `approve`, decided by `names`. */
export function approval(id: string, names: readonly (keyof typeof people)[], more = '<vermilion:ballot mode="any" />'): string {
  const value = names.map((name) => people[name]).join(',');
  return `<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements>
    <vermilion:assignment whenInitiator="self" whenDuplicate="none" whenEmpty="administrator"><vermilion:rule name="people" value="${value}" /></vermilion:assignment>
    ${more}</bpmn:extensionElements></bpmn:userTask>`;
}

/** A diagram of the process `id`; `flows` as `from>to` pairs in the order of their ids. */
export function diagram(id: string, nodes: string, flows: readonly string[], roots = ''): string {
  const lines = flows.map((flow, index) => {
    const [from, to] = flow.split('>');
    return `<bpmn:sequenceFlow id="f${index}" sourceRef="${from}" targetRef="${to}" />`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0" id="definitions_${id}" targetNamespace="https://example.com">
${roots}<bpmn:process id="${id}" name="${id}" isExecutable="true">
<bpmn:startEvent id="start" name="start"><bpmn:extensionElements><vermilion:form key="fixture:order" otherwise="write" /></bpmn:extensionElements></bpmn:startEvent>
${nodes}
<bpmn:endEvent id="end" name="end" />
${lines.join('\n')}
</bpmn:process></bpmn:definitions>`;
}
