import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ApiError, type Issue } from '../../api/apiError.js';
import { useCommand } from '../../composables/useCommand.js';
import { useText } from '../../composables/useText.js';

/** Kinds of issues that only say that a value has not the form it should have. */
const FORM_ISSUES = ['invalid_format', 'invalid_type', 'too_small', 'too_big', 'invalid_value'];

/** Answers that name what is wrong thing by thing: values that do not fit, and changes that would lose what is stored. */
const REASONED = [409, 422];

/**
 * Saves what a form holds: issues of the server stand at their fields; when somebody else was faster, the values are read anew.
 *
 * @param area where our own words about the form of a value are: `<area>.format.<field>`
 * @param reload reads the values that somebody else has saved
 */
export function useSaving<Result>(area: string, give: (key: string) => Promise<Result>, reload: () => Promise<unknown>) {
  const { t, te } = useI18n();
  const text = useText();
  const issues = ref<readonly Issue[]>([]);
  /** Somebody else has saved meanwhile. */
  const stale = ref(false);

  const { pending, run } = useCommand(
    async (key) => {
      issues.value = [];
      stale.value = false;
      return give(key);
    },
    (error) => {
      if (!(error instanceof ApiError)) return false;
      if (error.id === 'stale_version') {
        stale.value = true;
        void reload();
        return true;
      }
      issues.value = REASONED.includes(error.status) ? error.issues : [];
      return issues.value.length > 0;
    },
  );

  /** What is wrong with a field, or with the part of it that a path names, in words; a wrong form is explained in ours. */
  function errorOf(field: string): string {
    const issue = issues.value.find((each) => each.field === field || each.field?.startsWith(`${field}.`));
    if (!issue) return '';
    const own = `${area}.format.${field.split('.')[0]!}`;
    return FORM_ISSUES.includes(issue.id) && te(own) ? t(own) : text(issue.message);
  }
  return { pending, run, issues, stale, errorOf };
}
