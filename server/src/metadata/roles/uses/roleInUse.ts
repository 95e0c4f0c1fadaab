import type { Text } from '@vermilion/plugin-kit';
import { HttpError } from '../../../http/httpError.js';
import type { RoleUse } from './roleUse.js';

const KINDS: Readonly<Record<RoleUse['kind'], Text>> = {
  member: { zh: '成员', en: 'member' },
  entity: { zh: '实体授权', en: 'grant of entity' },
  view: { zh: '视图', en: 'view' },
  record: { zh: '共享的记录', en: 'shared records' },
  flow: { zh: '流程', en: 'flow' },
  dashboard: { zh: '看板', en: 'dashboard' },
  mailing: { zh: '看板邮件', en: 'mailing of dashboard' },
};
/** So many are named in the message; all stand in the details. */
const NAMED = 5;

/** 409 `role_in_use`, naming where. */
export function roleInUse(uses: readonly RoleUse[]): HttpError {
  const said = (locale: keyof Text) =>
    uses.slice(0, NAMED).map(({ kind, title, by }) => `${KINDS[kind][locale]} ${title[locale]}${by === null ? '' : ` (${by})`}`);
  const more = uses.length - NAMED;
  const text = {
    zh: `这个角色还在使用：${said('zh').join('、')}${more > 0 ? `等 ${uses.length} 处` : ''}。请先从这些地方移除，再删除角色。`,
    en: `Expected a role that nothing names, but it stands in: ${said('en').join(', ')}${more > 0 ? ` and ${more} more` : ''}. Take it out there first.`,
  };
  return new HttpError(409, 'role_in_use', text, { details: { uses } });
}
