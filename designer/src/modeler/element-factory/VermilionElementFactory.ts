import ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type { DiagramElement, ModdleObject } from '../diagramElement.js';
import type { DiagramServices } from '../diagramServices.js';
import { defaultExtensions } from '../extension/defaultExtensions.js';
import type { ExtensionName } from '../extension/extensionValues.js';
import { moddleOf } from '../extension/moddleOf.js';

interface Attributes {
  type?: string;
  businessObject?: ModdleObject;
}
const ACTIVITY = { width: 132, height: 64 };

/** Activities in the size of the design guide; what is newly drawn starts with sensible settings. */
export class VermilionElementFactory extends (ElementFactory as unknown as new (
  bpmnFactory: DiagramServices['bpmnFactory'],
  moddle: unknown,
) => {
  createElement(elementType: string, attributes: Attributes): DiagramElement;
  getDefaultSize(element: unknown, di: unknown): { width: number; height: number };
}) {
  static readonly $inject = ['bpmnFactory', 'moddle'];

  constructor(
    private readonly factory: DiagramServices['bpmnFactory'],
    moddle: unknown,
  ) {
    super(factory, moddle);
  }

  override createElement(elementType: string, attributes: Attributes): DiagramElement {
    const { type } = attributes;
    if (attributes.businessObject || !type || !defaultExtensions[type]) return super.createElement(elementType, attributes);
    const businessObject = this.factory.create(type);
    businessObject.set('extensionElements', this.extensionsFor(type, businessObject));
    return super.createElement(elementType, { ...attributes, businessObject });
  }

  override getDefaultSize(element: unknown, di: unknown): { width: number; height: number } {
    const size = super.getDefaultSize(element, di);
    const isPlainActivity = size.width === 100 && size.height === 80;
    return isPlainActivity ? ACTIVITY : size;
  }

  private extensionsFor(type: string, businessObject: ModdleObject): ModdleObject {
    const create = (name: string, values: Readonly<Record<string, unknown>>) => this.factory.create(name, values);
    const values = Object.entries(defaultExtensions[type] ?? {}).map(([name, value]) =>
      moddleOf(create, name as ExtensionName, value as Readonly<Record<string, unknown>>),
    );
    const extensions = this.factory.create('bpmn:ExtensionElements', { values });
    for (const child of values) Object.assign(child, { $parent: extensions });
    return Object.assign(extensions, { $parent: businessObject });
  }
}
