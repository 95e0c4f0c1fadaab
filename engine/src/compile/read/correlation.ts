import type { XmlElement } from '../parseXml.js';
import type { Catalog } from './catalog.js';

/**
 * The key by which a message finds its instance, as FEEL, by the correlation properties of the file: the sender takes the values from
 * the payload, the receiver from its own data (`correlationSubscription`). Undefined: the file says nothing about the message.
 */
export function correlationOf(
  { retrievals, correlationKeys }: Catalog,
  subscriptions: readonly XmlElement[],
  message: string,
  sends: boolean,
): string | undefined {
  for (const [key, properties] of correlationKeys) {
    const fromPayload = properties.map((property) => retrievals.get(property)?.get(message));
    if (properties.length === 0 || fromPayload.includes(undefined)) continue;
    const subscription = subscriptions.find(({ attributes }) => localName(attributes['correlationKeyRef']) === key);
    const paths =
      sends || subscription === undefined ? fromPayload : properties.map((property) => dataPath(subscription, property));
    if (paths.includes(undefined)) continue;
    return paths.length === 1 ? paths[0] : `[${paths.join(', ')}]`;
  }
  return undefined;
}

function dataPath({ children }: XmlElement, property: string): string | undefined {
  const binding = children.find(({ attributes }) => localName(attributes['correlationPropertyRef']) === property);
  return binding?.children
    .find(({ name }) => name === 'bpmn:dataPath')
    ?.text.replace(/^=/, '')
    .trim();
}

function localName(name: string | undefined): string {
  return name?.slice(name.indexOf(':') + 1) ?? '';
}
