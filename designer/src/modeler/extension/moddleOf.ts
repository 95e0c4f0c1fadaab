import { vermilionModdle } from '@vermilion/engine/moddle';
import type { ModdleObject } from '../diagramElement.js';

type Create = (type: string, attributes: Readonly<Record<string, unknown>>) => ModdleObject;
type Plain = Readonly<Record<string, unknown>>;

/** Builds an element of our namespace, with those inside it, from plain values. What is empty is left out. */
export function moddleOf(create: Create, type: string, values: Plain): ModdleObject {
  const attributes: Record<string, unknown> = {};
  for (const property of propertiesOf(type)) {
    const value = values[property.name];
    if (value === undefined || value === null || value === '') continue;
    attributes[property.name] = property.isMany
      ? (value as readonly Plain[]).map((item) => moddleOf(create, property.type, item))
      : value;
  }
  const made = create(`vermilion:${type}`, attributes);
  for (const property of propertiesOf(type)) {
    const children = attributes[property.name];
    if (Array.isArray(children)) for (const child of children) (child as { $parent?: ModdleObject }).$parent = made;
  }
  return made;
}

/** The plain values of an element of our namespace. */
export function plainOf(element: ModdleObject): Plain {
  const type = element.$type.slice('vermilion:'.length);
  const values: Record<string, unknown> = {};
  for (const property of propertiesOf(type)) {
    const value = element.get(property.name);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    values[property.name] = property.isMany ? (value as readonly ModdleObject[]).map(plainOf) : value;
  }
  return values;
}

function propertiesOf(type: string) {
  return vermilionModdle.types.find(({ name }) => name === type)?.properties ?? [];
}
