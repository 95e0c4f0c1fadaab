import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { ApiError } from '../api/apiError.js';
import { session, type Me } from '../api/session.js';

/** Who is signed in and what they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null);
  /** False until the server has been asked once. */
  const known = ref(false);
  const personId = computed(() => me.value?.person.id ?? null);

  /** Asks the server once; nobody signed in is an answer, everything else that goes wrong is thrown. */
  async function load(): Promise<Me | null> {
    if (known.value) return me.value;
    try {
      me.value = await session.get();
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
      me.value = null;
    }
    known.value = true;
    return me.value;
  }

  async function signIn(username: string, password: string): Promise<void> {
    me.value = await session.signIn(username, password);
    known.value = true;
  }

  async function signOut(): Promise<void> {
    await session.signOut();
    forget();
  }

  /** Sees what somebody else sees, for half an hour, from his first page on. All that the pages know is another's: they begin anew. */
  async function viewAs(id: string): Promise<void> {
    await session.viewAs(id);
    location.assign('/workbench');
  }

  async function endViewing(): Promise<void> {
    await session.endViewing();
    location.assign('/workbench');
  }

  /** The session is over, whoever ended it. */
  function forget(): void {
    me.value = null;
    known.value = true;
  }

  const may = (name: string): boolean => me.value?.functions.includes(name) ?? false;

  return { me, known, personId, load, signIn, signOut, forget, may, viewAs, endViewing };
});
