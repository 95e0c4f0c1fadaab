import { ElMessageBox } from 'element-plus';
import { shallowRef, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import type { OpenModeler } from '../../modeler/openModeler.js';
import { standaloneSvg } from '../../modeler/standaloneSvg.js';
import { useText } from '../../composables/useText.js';
import { useErrors } from '../../stores/errors.js';
import { useToasts } from '../../stores/toasts.js';
import { downloadText } from './downloadText.js';
import { pickDiagram, type PickedDiagram } from './import/pickDiagram.js';
import type { FlowDraft } from './useDraft.js';
import { withProcessId } from './withProcessId.js';

/** What the menu of the editor offers: importing, exporting, throwing the draft away. */
export function useEditorFiles(
  flowKey: string,
  {
    modeler,
    draft,
    title,
    show,
  }: {
    readonly modeler: () => OpenModeler;
    readonly draft: FlowDraft;
    readonly title: () => string;
    /** Shows a diagram; null: an empty one. @throws {Error} if it cannot be read. */
    readonly show: (xml: string | null) => Promise<void>;
  },
): {
  readonly act: (name: string) => Promise<void>;
  /** A diagram of another product, whose report is being read; null: none. */
  readonly picked: ShallowRef<PickedDiagram | null>;
  /** Puts it in place of the diagram. */
  readonly take: () => Promise<void>;
} {
  const { t } = useI18n();
  const text = useText();
  const toasts = useToasts();
  const router = useRouter();
  const picked = shallowRef<PickedDiagram | null>(null);
  const refuse = (reason: string) => toasts.error(t('designer.unreadable', { reason }));
  async function replace(xml: string): Promise<void> {
    const processId = draft.flow.value?.processId;
    try {
      await show(processId ? withProcessId(xml, processId) : xml);
      draft.changed();
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    }
  }
  const fileName = () => flowKey.replace(/[^\w-]+/g, '-');

  const actions: Readonly<Record<string, () => Promise<void>>> = {
    async import() {
      const diagram = await pickDiagram();
      if (!diagram) return;
      const { xml, lines, problems } = diagram.report;
      if (xml === null) refuse(text(problems[0]?.message));
      else if (lines.length > 0) picked.value = diagram;
      else await replace(xml);
    },
    exportBpmn: async () => downloadText(`${fileName()}.bpmn`, 'application/xml', await modeler().xml()),
    async exportSvg() {
      const style = getComputedStyle(document.documentElement);
      const picture = standaloneSvg(await modeler().svg(), (variable) => style.getPropertyValue(variable));
      downloadText(`${fileName()}.svg`, 'image/svg+xml', picture);
    },
    async discard() {
      const isNew = draft.flow.value?.plugin === 'custom' && !draft.flow.value.version;
      const question = t(isNew ? 'designer.discardFlowText' : 'designer.discardText');
      const agreed = await ElMessageBox.confirm(question, t('designer.discardTitle', { title: title() }), {
        confirmButtonText: t('designer.action_discard'),
        cancelButtonText: t('app.cancel'),
      }).then(
        () => true,
        () => false,
      );
      if (!agreed) return;
      const left = await draft.discard();
      if (isNew) await router.push('/designer');
      else await show(left);
    },
  };
  return {
    picked,
    async take() {
      const xml = picked.value?.report.xml;
      picked.value = null;
      if (xml) await replace(xml);
    },
    act: async (name) => {
      await actions[name]?.().catch((error: unknown) => useErrors().report(error));
    },
  };
}
