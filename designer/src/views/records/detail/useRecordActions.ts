import { ElMessageBox } from 'element-plus';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { flows } from '../../../api/flows.js';
import type { ActionMeta, EntityMeta } from '../../../api/manifest.js';
import { records, type RecordView } from '../../../api/records.js';
import { useCommand } from '../../../composables/useCommand.js';
import { useLoad } from '../../../composables/useLoad.js';
import { useText } from '../../../composables/useText.js';
import { useManifest } from '../../../stores/manifest.js';
import { useToasts } from '../../../stores/toasts.js';
import { askFirst } from '../../admin/askFirst.js';

export type OfferedAction = ActionMeta & { readonly name: string };

/** What the reader may do with a record now: start requests about it, edit it, delete it, and what plugins offer. */
export function useRecordActions(entity: () => EntityMeta, record: () => RecordView, changed: () => void) {
  const { t } = useI18n();
  const text = useText();
  const router = useRouter();
  const all = useLoad(
    async () => (record().can.start.length ? flows.list() : []),
    () => record().can.start.join(),
  );
  const startable = computed(() => (all.value ?? []).filter((flow) => record().can.start.includes(flow.key)));

  const manifest = useManifest();
  const offered = computed(() =>
    record().can.actions.flatMap((name) => {
      const action = manifest.action(name);
      return action ? [{ name, ...action }] : [];
    }),
  );
  const act = useCommand(async (key: string, { name, title, question }: OfferedAction) => {
    const { id, version, title: of } = record();
    if (!(await askFirst(text(title), text(question).replace('{title}', of), text(title)))) return;
    const isVisible = await records.act(entity().name, id, version, name, key);
    useToasts().show(t('records.acted', { action: text(title), title: of }));
    if (isVisible) changed();
    else await router.replace(`/records/${entity().name}`);
  });

  const start = (flow: string) => router.push({ path: `/start/${flow}`, query: { record: record().id } });
  const print = () => router.push(`/records/${entity().name}/${record().id}/print`);
  const edit = () => router.push(`/records/${entity().name}/${record().id}/edit`);

  async function confirmed(): Promise<boolean> {
    const name = text(entity().title);
    return ElMessageBox.confirm(t('records.deleteText', { title: record().title }), t('records.deleteTitle', { entity: name }), {
      confirmButtonText: t('records.delete', { entity: name }),
      cancelButtonText: t('app.cancel'),
      confirmButtonType: 'danger',
    }).then(
      () => true,
      () => false,
    );
  }
  const remove = useCommand(async () => {
    if (!(await confirmed())) return;
    await records.remove(entity().name, record().id);
    useToasts().show(t('records.deleted', { title: record().title }));
    await router.replace(`/records/${entity().name}`);
  });

  return { startable, offered, act, start, edit, print, remove };
}
