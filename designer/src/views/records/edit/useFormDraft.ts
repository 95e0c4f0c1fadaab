import { onScopeDispose, ref, shallowRef } from 'vue';
import { formDrafts, type FormDraft } from '../../../api/formDrafts.js';
import type { Fields } from '../../../api/fields.js';
import { useCommand } from '../../../composables/useCommand.js';
import { useSession } from '../../../stores/session.js';

/** The form that is kept. */
export interface DraftedForm {
  readonly entity: string;
  /** Null: of a new record. */
  readonly id: string | null;
  /** What has been changed and not saved; null: nothing may be filled in just now. */
  readonly changes: () => Fields | null;
  /** Of the record that has been changed; null: a new one. */
  readonly version: () => number | null;
}
const KEEP_EVERY_MS = 10_000;

/**
 * Keeps what is being filled in every ten seconds, when the page goes out of sight and when it is left. A draft of earlier is offered
 * first; until somebody has chosen it stays as it is, and nothing is kept over it.
 */
export function useFormDraft(form: DraftedForm) {
  const offer = shallowRef<FormDraft | null>(null);
  const keptAt = ref<number | null>(null);
  const failed = ref(false);
  const { entity, id } = form;
  const session = useSession();
  const EMPTY = '{}';
  let kept = EMPTY;
  let opened = false;
  let keeping: Promise<void> = Promise.resolve();

  /** Asks for the draft of earlier; without an answer the form is simply filled in anew. Who looks as another person keeps nothing. */
  async function open(): Promise<void> {
    if (session.me?.viewer) return;
    offer.value = (await formDrafts.get(entity, id).catch(() => undefined)) ?? null;
    opened = true;
  }

  function keep(): void {
    const changes = opened && !offer.value ? form.changes() : null;
    if (!changes) return;
    const now = JSON.stringify(changes);
    if (now === kept) return;
    const before = kept;
    kept = now;
    keeping = keeping.then(async () => {
      try {
        if (now === EMPTY) await formDrafts.forget(entity, id);
        else keptAt.value = (await formDrafts.keep(entity, id, changes, form.version())).updatedAt;
        if (now === EMPTY) keptAt.value = null;
        failed.value = false;
      } catch {
        kept = before;
        failed.value = true;
      }
    });
  }

  const discard = useCommand(async () => {
    await formDrafts.forget(entity, id);
    offer.value = null;
  });

  const hidden = () => document.visibilityState === 'hidden' && keep();
  const timer = setInterval(keep, KEEP_EVERY_MS);
  document.addEventListener('visibilitychange', hidden);
  onScopeDispose(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', hidden);
    keep();
  });

  return {
    offer,
    keptAt,
    failed,
    open,
    discard,
    /** The form goes on from the draft that was offered. */
    taken() {
      kept = JSON.stringify(offer.value?.fields ?? {});
      keptAt.value = offer.value?.updatedAt ?? null;
      offer.value = null;
    },
    /** Nothing is on its way to the server any more; true: the draft there is of this form, and ends when it is saved. */
    async settle(): Promise<boolean> {
      await keeping;
      return offer.value === null;
    },
    /** The form has been saved, and its draft has gone with that. */
    ended() {
      kept = EMPTY;
      keptAt.value = null;
    },
  };
}
