/** How the words of a product are to be understood. `job`: workers answer for services; `classic`: Java beans do. */
export interface Vendor {
  readonly name: string;
  readonly dialect: 'classic' | 'job' | 'editor';
}

/** Products whose files are converted, by their namespaces. */
export const vendors: Readonly<Record<string, Vendor>> = {
  'http://camunda.org/schema/1.0/bpmn': { name: 'Camunda 7', dialect: 'classic' },
  'http://activiti.org/bpmn': { name: 'Activiti', dialect: 'classic' },
  'http://flowable.org/bpmn': { name: 'Flowable', dialect: 'classic' },
  'http://camunda.org/schema/zeebe/1.0': { name: 'Camunda 8', dialect: 'job' },
  'http://camunda.org/schema/modeler/1.0': { name: 'Camunda Modeler', dialect: 'editor' },
  'http://flowable.org/design': { name: 'Flowable Design', dialect: 'editor' },
};

/** Namespaces that are at home in every file. */
export const atHome: ReadonlySet<string> = new Set([
  '',
  'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'http://www.omg.org/spec/BPMN/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.omg.org/spec/DD/20100524/DI',
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/2001/XMLSchema',
  'http://www.w3.org/2000/xmlns/',
  'https://vermilion.dev/schema/bpmn/1.0',
]);
