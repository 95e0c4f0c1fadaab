import { computed, ref, shallowRef, watch } from 'vue';
import { duplicates, type DuplicatePair, type MergeOrder, type MergeResult, type Survivorship } from '../../api/duplicates.js';
import { ApiError, type Issue } from '../../api/apiError.js';
import type { EntityMeta } from '../../api/manifest.js';
import { useDebounced } from '../../composables/useDebounced.js';
import { changedFields } from '../records/edit/mergeRecord.js';
import { startingRule } from './fieldRules.js';

export type Side = 'left' | 'right';
const PAUSE_MS = 250;

/** Which of two records stays, how each field survives, and what the server says would come of it. */
export function useMergePlan(entity: EntityMeta, pair: () => DuplicatePair) {
  const side = ref<Side>(pair().keep.left ? 'left' : 'right');
  const other = computed<Side>(() => (side.value === 'left' ? 'right' : 'left'));
  const kept = computed(() => pair()[side.value]);
  const gone = computed(() => pair()[other.value]);
  const may = computed(() => new Set(pair().keep[side.value]?.take ?? []));
  const differing = computed(() => new Set(changedFields(kept.value.fields, gone.value.fields)));
  const rules = ref<Readonly<Record<string, Survivorship>>>({});
  const result = shallowRef<MergeResult | null>(null);
  const problem = shallowRef<ApiError | null>(null);
  const issues = computed<readonly Issue[]>(() => problem.value?.issues ?? []);

  const order = computed<MergeOrder>(() => ({
    keep: { id: kept.value.id, version: kept.value.version },
    gone: { id: gone.value.id, version: gone.value.version },
    take: Object.fromEntries(Object.entries(rules.value).filter(([name]) => may.value.has(name) && differing.value.has(name))),
  }));

  let turn = 0;
  async function tryOut(): Promise<void> {
    const mine = ++turn;
    try {
      const answer = await duplicates.tryMerge(entity.name, order.value);
      if (mine === turn) [result.value, problem.value] = [answer, null];
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (mine === turn) [result.value, problem.value] = [null, error];
    }
  }
  const trying = useDebounced(tryOut, PAUSE_MS);

  /** What one has and the other lacks is not lost unless somebody says so. */
  function begin(): void {
    const names = [...differing.value].filter((name) => may.value.has(name));
    rules.value = Object.fromEntries(
      names.flatMap((name) => {
        const rule = startingRule(entity.fields[name], kept.value.fields[name]);
        return rule ? [[name, rule] as const] : [];
      }),
    );
  }
  watch([side, pair], begin, { immediate: true });
  watch(order, () => trying.soon(), { immediate: true });

  function choose(field: string, rule: Survivorship | null): void {
    const { [field]: _before, ...rest } = rules.value;
    rules.value = rule ? { ...rest, [field]: rule } : rest;
  }
  return { side, kept, gone, may, differing, rules, result, problem, issues, order, choose };
}
