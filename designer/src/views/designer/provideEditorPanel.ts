import { computed, provide, type Ref, type ShallowRef } from 'vue';
import type { Directory } from '../../modeler/directory/directory.js';
import type { useWords } from '../../modeler/directory/useWords.js';
import { panelKey, type PanelContext } from '../../modeler/panel/panelContext.js';
import type { Diagram } from './useDiagram.js';
import type { FlowDraft } from './useDraft.js';
import type { FlowForm } from './useFlowForm.js';

/** Gives the property panel what it works on. It is shown only once there is a diagram; until then there is nothing that could ask. */
export function provideEditorPanel(of: {
  readonly diagram: Diagram;
  readonly draft: FlowDraft;
  readonly form: FlowForm;
  readonly directory: ShallowRef<Directory | null>;
  readonly words: ReturnType<typeof useWords>;
  readonly requester: Ref<string | null>;
  readonly trialFields: Ref<Readonly<Record<string, unknown>>>;
}): void {
  const { diagram, draft, form, directory, words, requester, trialFields } = of;
  const context = computed<PanelContext | null>(() =>
    diagram.modeler.value
      ? {
          modeler: diagram.modeler.value,
          element: diagram.selected as PanelContext['element'],
          revision: diagram.revision,
          directory,
          words,
          fields: form.fields,
          fieldLabel: form.label,
          requester,
          trialFields,
          isPublished: computed(() => draft.flow.value?.processId !== null),
        }
      : null,
  );
  provide(panelKey, new Proxy({} as PanelContext, { get: (_, name) => context.value?.[name as keyof PanelContext] }));
}
