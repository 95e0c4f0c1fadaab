import type { RecordAction, RowScope } from '@vermilion/plugin-kit';
import type { NewEntity } from '../../../api/metadata.js';

/** What one role may do with the records of a new entity. */
export interface GrantDraft {
  role: string;
  scope: RowScope;
  actions: RecordAction[];
}
export interface EntityDraft {
  name: string;
  zh: string;
  en: string;
  nameZh: string;
  nameEn: string;
  serial: string;
  grants: GrantDraft[];
}

export const emptyGrant = (): GrantDraft => ({ role: '', scope: 'all', actions: ['view', 'create', 'edit'] });

export const emptyEntity = (): EntityDraft => ({
  name: '',
  zh: '',
  en: '',
  nameZh: '名称',
  nameEn: 'Name',
  serial: '',
  grants: [emptyGrant()],
});

/** The entity that a draft means; lines without a role say nothing. */
export const entityOf = ({ name, zh, en, nameZh, nameEn, serial, grants }: EntityDraft): NewEntity => ({
  name: name.trim(),
  title: { zh: zh.trim(), en: en.trim() },
  nameLabel: { zh: nameZh.trim(), en: nameEn.trim() },
  ...(serial.trim() === '' ? {} : { serial: serial.trim() }),
  grants: grants
    .filter(({ role }) => role !== '')
    .map(({ role, scope, actions }) => ({ role, actions: Object.fromEntries(actions.map((action) => [action, scope])) })),
});
