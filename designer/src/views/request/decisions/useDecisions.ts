import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ApiError, type Issue } from '../../../api/apiError.js';
import type { Fields } from '../../../api/fields.js';
import type { Decided, TaskView } from '../../../api/tasks.js';
import { useCommand } from '../../../composables/useCommand.js';
import { useText } from '../../../composables/useText.js';
import { useErrors } from '../../../stores/errors.js';
import { useToasts } from '../../../stores/toasts.js';
import { decisionActions, type ActionLook, type DecisionAction } from './decisionAction.js';
import type { DecisionInput } from './decisionInput.js';
import { sendDecision } from './sendDecision.js';

export interface OfferedAction extends ActionLook {
  readonly label: string;
  readonly opinionNeeded: boolean;
}
export interface DecisionOptions {
  readonly task: () => TaskView | null;
  readonly opinion: () => string;
  /** Fields changed and writable. */
  readonly fields: () => Fields;
  /** Checks the form; false stops the decision and shows why. */
  readonly check: () => boolean;
  /** The opinion is missing: put the cursor there. */
  readonly askOpinion: () => void;
  readonly onDone: (action: DecisionAction, answer: Decided) => void;
  /** The task is not what the page shows any more. */
  readonly onStale: () => void;
}

/** The decisions one can take on a task: which are offered, which ask first, and the way to the server. */
export function useDecisions(options: DecisionOptions) {
  const { t } = useI18n();
  const text = useText();
  const issues = ref<readonly Issue[]>([]);
  /** The action whose dialog is open. */
  const asking = ref<OfferedAction | null>(null);

  const offered = computed<readonly OfferedAction[]>(() => {
    const task = options.task();
    if (!task) return [];
    return decisionActions[task.kind].flatMap((look) => {
      const button = task.buttons[look.action];
      if (button && !button.enabled) return [];
      if (look.action === 'return' && task.returnTargets.length === 0) return [];
      const needed = look.opinion === true || button?.opinion === true || button?.opinion === 'required';
      return [{ ...look, label: text(button?.label) || t(`request.action.${look.action}`), opinionNeeded: needed }];
    });
  });

  const command = useCommand(
    async (key, action: DecisionAction, input: DecisionInput) => {
      const task = options.task();
      if (!task) return;
      issues.value = [];
      const answer = await sendDecision(action, task.id, input, options.fields(), key);
      asking.value = null;
      useToasts().show(t('request.done', { act: t(`request.kindOf.${action}`), title: task.title }));
      options.onDone(action, answer);
    },
    (error) => {
      if (!(error instanceof ApiError)) return false;
      if (error.status === 422) {
        issues.value = error.issues;
        // What is not at a field has to be said somewhere.
        return error.issues.some((issue) => issue.field);
      }
      if (error.status === 409 || error.status === 404) {
        asking.value = null;
        useErrors().report(error);
        options.onStale();
        return true;
      }
      return false;
    },
  );

  /** A button or key: acts at once, or opens the dialog of what has to be said first. */
  function start(action: DecisionAction, alwaysAsk = false): void {
    const look = offered.value.find((each) => each.action === action);
    if (!look || command.pending.value) return;
    const writes = action === 'approve' || action === 'complete' || action === 'resubmit';
    if (writes && !options.check()) return;
    if (look.asks || (alwaysAsk && action === 'approve')) {
      asking.value = look;
      return;
    }
    if (look.opinionNeeded && !options.opinion().trim()) return options.askOpinion();
    void send(action, {});
  }

  function send(action: DecisionAction, input: Partial<DecisionInput>): Promise<unknown> {
    return command.run(action, { opinion: options.opinion(), to: null, mode: 'rewalk', people: [], kind: 'before', ...input });
  }

  return { offered, asking, issues, pending: command.pending, start, send };
}
