import { useI18n } from 'vue-i18n';
import type { AuditEntry } from '../../../api/audit.js';
import { useText } from '../../../composables/useText.js';

/** What stands in the audit log, in words; what has none stands as it is. */
export function useAuditWords() {
  const { t, te } = useI18n();
  const text = useText();
  const word = (key: string, otherwise: string): string => (te(key) ? t(key) : otherwise);

  const kind = (subject: string): string => word(`audit.kind.${subject}`, subject);
  const action = (name: string): string => word(`audit.did.${name}`, name);
  const key = (name: string): string => word(`audit.key.${name}`, name);
  /** A value of the details: a name for an id that has one. */
  function value(entry: AuditEntry, name: string, of: unknown): string {
    if (of === null || of === undefined || of === '') return t('audit.empty');
    if (Array.isArray(of)) return of.map((each) => value(entry, name, each)).join(t('roles.comma')) || t('audit.empty');
    if (name === 'kind' && entry.subject === 'calendar') return word(`calendar.kind.${String(of)}`, String(of));
    if (typeof of === 'boolean') return t(of ? 'app.yes' : 'app.no');
    if (typeof of === 'object') return isText(of) ? text(of) : JSON.stringify(of);
    return text(entry.titles[String(of)]) || String(of);
  }
  const subject = (entry: AuditEntry): string =>
    entry.subjectId === null ? '' : text(entry.titles[entry.subjectId]) || entry.subjectId;
  return { kind, action, key, value, subject };
}

const isText = (value: object): value is { zh: string; en: string } => 'zh' in value && 'en' in value;
