import type { Problem, ProcessModel } from '@vermilion/engine';
import { computed, ref, shallowRef } from 'vue';
import { flows } from '../../api/flows.js';
import { useDebounced } from '../../composables/useDebounced.js';
import { checkXml } from '../../modeler/check/checkXml.js';

const PAUSE_MS = 500;
const key = ({ element, rule }: Problem) => `${element}/${rule}`;

/**
 * The problems of the diagram as it is drawn: the engine looks in this browser after each change; on demand the server also looks at
 * forms, services, roles and people. What only the server knows stays until the element changes or is checked again.
 */
export function useCheck(flow: string, xml: () => Promise<string>) {
  const model = shallowRef<ProcessModel | null>(null);
  const local = shallowRef<readonly Problem[]>([]);
  const remote = shallowRef<readonly Problem[]>([]);
  const checkedAt = ref<number | null>(null);
  const ready = ref(false);

  async function look(): Promise<void> {
    const checked = checkXml(await xml());
    model.value = checked.model;
    local.value = checked.problems;
    ready.value = true;
  }
  const debounced = useDebounced(look, PAUSE_MS);

  /** Asks the server as well. @throws {ApiError} */
  async function checkAll(): Promise<readonly Problem[]> {
    await look();
    const known = new Set(local.value.map(key));
    const { problems } = await flows.check(flow, await xml());
    remote.value = problems.filter((problem) => !known.has(key(problem)));
    checkedAt.value = Date.now();
    return all.value;
  }

  const all = computed(() => [...local.value, ...remote.value]);
  return {
    model,
    problems: all,
    checkedAt,
    ready,
    checkAll,
    look,
    changed(): void {
      checkedAt.value = null;
      debounced.soon();
    },
    /** Elements that are touched lose what the server had said of them. */
    forget: (element: string) => (remote.value = remote.value.filter((problem) => problem.element !== element)),
  };
}
export type Check = ReturnType<typeof useCheck>;
