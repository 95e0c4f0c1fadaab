import ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type { DiagramElement, ModdleObject } from '../diagramElement.js';
import type { DiagramServices } from '../diagramServices.js';
import { eventDefinitionOf } from '../eventDefinitionOf.js';
import { defaultExtensions } from '../extension/defaultExtensions.js';
import type { ExtensionName } from '../extension/extensionValues.js';
import { moddleOf } from '../extension/moddleOf.js';
import { modelerText } from '../modelerText.js';

interface Attributes {
  type?: string;
  businessObject?: ModdleObject;
  eventDefinitionType?: string;
}
const TIMER = 'bpmn:TimerEventDefinition';
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
    if (attributes.businessObject || !type) return super.createElement(elementType, attributes);
    if (attributes.eventDefinitionType === TIMER) return this.timer(super.createElement(elementType, attributes));
    if (!defaultExtensions[type]) return super.createElement(elementType, attributes);
    const businessObject = this.factory.create(type, { name: firstName(type) });
    businessObject.set('extensionElements', this.extensionsFor(type, businessObject));
    return super.createElement(elementType, { ...attributes, businessObject });
  }

  override getDefaultSize(element: unknown, di: unknown): { width: number; height: number } {
    const size = super.getDefaultSize(element, di);
    const isPlainActivity = size.width === 100 && size.height === 80;
    return isPlainActivity ? ACTIVITY : size;
  }

  /** A timer that is newly drawn waits for one working day. */
  private timer(shape: DiagramElement): DiagramElement {
    const definition = eventDefinitionOf(shape);
    if (!definition) return shape;
    const timeDuration = this.factory.create('bpmn:FormalExpression', { body: 'P1D' });
    definition.set('timeDuration', Object.assign(timeDuration, { $parent: definition }));
    definition.set('vermilion:working', true);
    return shape;
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

/** The word of the palette is the first name; it is selected for writing over. */
function firstName(type: string): string {
  return modelerText(type === 'bpmn:SendTask' ? 'palette.copy' : 'palette.approval');
}
