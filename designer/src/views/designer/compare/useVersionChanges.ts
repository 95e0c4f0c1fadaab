import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useText } from '../../../composables/useText.js';
import { checkXml } from '../../../modeler/check/checkXml.js';
import type { Directory } from '../../../modeler/directory/directory.js';
import { useWords } from '../../../modeler/directory/useWords.js';
import { useManifest } from '../../../stores/manifest.js';
import { parseForm } from '../form/parseForm.js';
import { compareThings, type ThingChange } from './compareThings.js';
import { describeForm } from './describeForm.js';
import { describeModel } from './describeModel.js';

export interface ComparedXml {
  readonly before: string;
  readonly after: string;
}

/** What changed from one version of a flow to another: in the diagram, and in the form that is drawn with it. Null: one cannot be read. */
export function useVersionChanges(compared: () => ComparedXml | null, directory: () => Directory | null) {
  const { t } = useI18n();
  const text = useText();
  const manifest = useManifest();

  const models = computed(() => {
    const xml = compared();
    return xml && { before: checkXml(xml.before).model, after: checkXml(xml.after).model };
  });
  const forms = computed(() => ({
    before: parseForm(models.value?.before?.formDesign),
    after: parseForm(models.value?.after?.formDesign),
  }));
  /** By the newer form, if it has the field. */
  function fieldLabel(field: string): string {
    const { before, after } = forms.value;
    const entity = manifest.entity((after ?? before)?.entity ?? '');
    return text(after?.extra?.[field]?.label ?? before?.extra?.[field]?.label ?? entity?.fields[field]?.label) || field;
  }
  const words = { words: useWords(directory, fieldLabel), t, text, fieldLabel };

  return computed<readonly ThingChange[] | null>(() => {
    const { before, after } = models.value ?? {};
    if (!before || !after) return null;
    return compareThings(
      [...describeModel(before, words), ...describeForm(forms.value.before, words)],
      [...describeModel(after, words), ...describeForm(forms.value.after, words)],
    );
  });
}
