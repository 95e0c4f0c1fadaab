import { computed, watch } from 'vue';
import { ApiError } from '../../api/apiError.js';
import { requests, type RequestView } from '../../api/requests.js';
import { tasks, type TaskView } from '../../api/tasks.js';
import { useEvents } from '../../composables/useEvents.js';
import { useLoad } from '../../composables/useLoad.js';
import { useErrors } from '../../stores/errors.js';
import { useManifest } from '../../stores/manifest.js';

export interface OpenRequest {
  readonly request: RequestView;
  /** What the reader has to do here; null: nothing. */
  readonly task: TaskView | null;
}

/** A request with one's own task in it; read again whenever the server says that it has changed. */
export function useRequest(id: () => string | null) {
  const loaded = useLoad(async (): Promise<OpenRequest | null> => {
    const wanted = id();
    if (!wanted) return null;
    const request = await requests.get(wanted);
    return { request, task: request.myTask ? await openTask(request.myTask) : null };
  }, id);
  const refresh = () => void loaded.reload().catch((error: unknown) => useErrors().report(error));
  useEvents({ request: (event) => event.id === id() && refresh(), resync: refresh });
  const manifest = useManifest();
  watch(
    () => manifest.value,
    (_, before) => before && refresh(),
  );
  return {
    loaded,
    request: computed(() => loaded.value?.request ?? null),
    task: computed(() => loaded.value?.task ?? null),
  };
}

/** Reading the task itself marks it as read; one that has been closed meanwhile is none. */
async function openTask(task: TaskView): Promise<TaskView | null> {
  try {
    return await tasks.get(task.id);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 409)) return null;
    throw error;
  }
}
