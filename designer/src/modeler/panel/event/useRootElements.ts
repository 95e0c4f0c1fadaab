import { computed, type ComputedRef } from 'vue';
import type { ModdleObject } from '../../diagramElement.js';
import { usePanel } from '../panelContext.js';

/** The messages or errors that the file declares, by name, and one of a name: an existing or a new one. */
export function useRootElements(type: 'bpmn:Message' | 'bpmn:Error'): {
  readonly named: ComputedRef<readonly string[]>;
  readonly take: (name: string) => ModdleObject | undefined;
} {
  const { modeler, revision } = usePanel();
  const definitions = () => {
    let at: ModdleObject | undefined = modeler.get('canvas').getRootElement().businessObject;
    while (at && at.$type !== 'bpmn:Definitions') at = at.$parent;
    return at;
  };
  const all = () => (definitions()?.get<ModdleObject[]>('rootElements') ?? []).filter(({ $type }) => $type === type);

  function take(name: string): ModdleObject | undefined {
    if (name.trim() === '') return undefined;
    const known = all().find((element) => element.name === name);
    if (known) return known;
    const attributes = type === 'bpmn:Error' ? { name, errorCode: name } : { name };
    const parent = definitions();
    const made = modeler.get('bpmnFactory').create(type, attributes);
    // Declared beside the process; left behind by an undo it does no harm, because nothing refers to it.
    if (parent) parent.get<ModdleObject[]>('rootElements').push(Object.assign(made, { $parent: parent }));
    return made;
  }
  return {
    named: computed(() => {
      void revision.value;
      return all().flatMap(({ name }) => name ?? []);
    }),
    take,
  };
}
