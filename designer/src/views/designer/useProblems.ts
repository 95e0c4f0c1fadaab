import type { Problem } from '@vermilion/engine';
import { computed, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormat } from '../../composables/useFormat.js';
import { useText } from '../../composables/useText.js';
import { fixFor } from '../../modeler/check/fixes.js';
import { severitiesOf } from '../../modeler/check/severitiesOf.js';
import { displayName } from '../../modeler/displayName.js';
import { showProblems } from '../../modeler/problems/showProblems.js';
import type { Check } from './useCheck.js';
import type { Diagram } from './useDiagram.js';

/** The problems as the editor shows them: badges on the diagram, names of their elements, ways to mend them. */
export function useProblems(diagram: Diagram, check: Check) {
  const { t, locale } = useI18n();
  const text = useText();
  const { clock } = useFormat();
  const elementOf = (id: string) => {
    void diagram.revision.value;
    return diagram.modeler.value?.get('elementRegistry').get(id);
  };

  watch([check.problems, locale, diagram.modeler, diagram.selected], () => {
    const modeler = diagram.modeler.value;
    if (!modeler || !diagram.selected.value) return;
    const badges = severitiesOf(check.problems.value, ({ message }) => text(message));
    showProblems({ overlays: modeler.get('overlays'), elementRegistry: modeler.get('elementRegistry') }, badges);
  });

  return {
    nameOf(id: string): string {
      const element = elementOf(id);
      return element ? displayName(element, locale.value) : id;
    },
    fixOf(problem: Problem) {
      const element = problem.element ? elementOf(problem.element) : undefined;
      return element ? fixFor(problem.rule, diagram.modeler.value!, element) : null;
    },
    /** When the server has looked as well; empty: not since the last change. */
    note: computed(() => (check.checkedAt.value ? t('designer.checkedAt', { at: clock(check.checkedAt.value) }) : '')),
  };
}
