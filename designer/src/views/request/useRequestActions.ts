import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { requests, type RequestView } from '../../api/requests.js';
import { useCommand } from '../../composables/useCommand.js';
import { useToasts } from '../../stores/toasts.js';

/** What one can do with a request besides deciding: by its owner, by those involved, by an administrator. */
export type RequestAction = 'urge' | 'withdraw' | 'takeBack' | 'copy' | 'copyAsNew' | 'print' | 'ledger' | 'cancel';
/** Actions that ask for something first. */
export type AskedAction = 'withdraw' | 'cancel' | 'copy';

export interface ActionInput {
  readonly reason: string;
  readonly people: readonly string[];
}

export function useRequestActions(request: () => RequestView | null, reload: () => void) {
  const { t } = useI18n();
  const router = useRouter();
  const toasts = useToasts();
  const asking = ref<AskedAction | null>(null);
  const ledger = ref(false);

  const offered = computed<readonly RequestAction[]>(() => {
    const can = request()?.can;
    if (!can) return [];
    const when: Readonly<Record<RequestAction, boolean>> = {
      urge: can.urge,
      takeBack: can.takeBack.length > 0,
      withdraw: can.withdraw,
      copy: can.copy,
      copyAsNew: true,
      print: true,
      ledger: true,
      cancel: can.cancel,
    };
    return (Object.keys(when) as RequestAction[]).filter((action) => when[action]);
  });

  const command = useCommand(async (key, action: 'urge' | 'takeBack' | AskedAction, input: ActionInput) => {
    const shown = request();
    if (!shown) return;
    const give = {
      urge: () => requests.urge(shown.id, key),
      takeBack: () => requests.takeBack(shown.id, shown.can.takeBack[0] ?? '', key),
      withdraw: () => requests.withdraw(shown.id, input.reason, key),
      cancel: () => requests.cancel(shown.id, input.reason, key),
      copy: () => requests.copy(shown.id, input.people, input.reason, key),
    };
    await give[action]();
    asking.value = null;
    toasts.show(t(`request.did.${action}`, { title: shown.title }));
    reload();
  });

  function start(action: RequestAction): void {
    const shown = request();
    if (!shown) return;
    if (action === 'print') print();
    else if (action === 'ledger') {
      ledger.value = true;
      // Mails go out after the page was read.
      reload();
    } else if (action === 'copyAsNew') void router.push({ path: `/start/${shown.flow}`, query: { from: shown.id } });
    else if (action === 'urge' || action === 'takeBack') void command.run(action, { reason: '', people: [] });
    else asking.value = action;
  }

  return {
    offered,
    asking,
    ledger,
    pending: command.pending,
    start,
    send: (action: AskedAction, input: ActionInput) => command.run(action, input),
  };
}
