import { Untranslatable } from '../expression/untranslatable.js';
import type { Outcome } from '../importReport.js';
import { mapped, notes, open } from '../outcomes.js';
import type { Place } from '../place.js';
import { attributeOf, elementsIn, type XmlNode } from '../tree/xmlNode.js';

const TASKS: ReadonlySet<string> = new Set(['serviceTask', 'sendTask', 'businessRuleTask', 'scriptTask', 'task']);

/** Whatever somebody else's worker or bean does is done here by a service of that name; a thrown message is sent under it. */
export function serve(place: Place, name: string): Outcome {
  const { file, owner } = place;
  if (name.trim() === '' || /^=|[$#]\{/.test(name.trim()))
    return open('服务名必须是固定的', 'A service has a name that does not change: it cannot come from an expression');
  if (TASKS.has(owner.local)) {
    const retyped = owner.local === 'serviceTask' ? '' : `${owner.local} → serviceTask, `;
    file.retype(owner, 'serviceTask');
    file.ours(file.extensions(owner), 'service', { name });
    return mapped(`${retyped}<vermilion:service name="${name}"/>`, notes.service);
  }
  const definition = owner.local === 'messageEventDefinition' ? owner : messageOf(owner);
  if (definition === undefined) return open('此处不能调用服务', 'No service can be called from here');
  if (attributeOf(definition, 'messageRef') === undefined) {
    const id = `Message_${name.replace(/[^\w-]+/g, '_')}`;
    file.addRoot('message', { id, name });
    file.set(definition, 'messageRef', id);
  }
  return mapped(`<message name="${name}"/>`, {
    zh: '在此发送消息，而不调用服务',
    en: 'A message is sent here, and no service called',
  });
}

/** `${bean}` or `${bean.method(order)}` → the name of the handler that does it; a formula with a result becomes one. */
export function serveByExpression(place: Place, text: string): Outcome {
  const { owner, file } = place;
  const result = owner.attributes.find(({ local, namespace }) => /^resultVariable(Name)?$/.test(local) && namespace !== '');
  const name = /^[$#]\{\s*([A-Za-z_][\w.]*)\s*(?:\([^{}]*\))?\s*\}$/.exec(text.trim())?.[1];
  if (result !== undefined && owner.local === 'serviceTask') {
    try {
      const said = file.read(text);
      if ('feel' in said && said.feel !== name) return calculate(place, result.value, said.feel);
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
    }
  }
  return name === undefined ? open('请改为一个服务', 'Put a service in place of this expression') : serve(place, name);
}

/** A task that does nothing but set a variable. */
export function calculate({ owner, file }: Place, target: string, feel: string): Outcome {
  const was = owner.local;
  file.retype(owner, 'task');
  owner.children = owner.children.filter((child) => typeof child === 'string' || child.local !== 'script');
  const io = file.ours(file.extensions(owner), 'io');
  file.ours(io, 'output', { target, source: `= ${feel}` }, true);
  return mapped(`${was} → task, <vermilion:output target="${target}" source="= ${feel}"/>`);
}

function messageOf(owner: XmlNode): XmlNode | undefined {
  return elementsIn(owner).find(({ local }) => local === 'messageEventDefinition');
}
