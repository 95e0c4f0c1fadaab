import type { Locale } from '../../records/labels/titleText.js';
import type { MailContext } from './mailContext.js';
import type { MailRow } from './mailRow.js';

/** Somebody to write to; or why it is not worth it. */
export type Receiver =
  { readonly name: string; readonly address: string; readonly locale: Locale } | { readonly suppressed: string };

/** Looks at the moment of sending whether the receiver is still there, and still the one it concerns. */
export async function findReceiver({ database, world, clock }: MailContext, mail: MailRow): Promise<Receiver> {
  const [person] = await database.read<{ name: string; email: string | null; active: number; locale: string | null }>(
    'SELECT name, email, active, locale FROM people WHERE id = ?',
    [mail.person_id],
  );
  if (!person || person.active !== 1) return { suppressed: 'inactive' };
  if (mail.task_id !== null) {
    const [task] = await database.read<{ state: string; person_id: string }>('SELECT state, person_id FROM tasks WHERE id = ?', [
      mail.task_id,
    ]);
    if (task?.state !== 'open') return { suppressed: 'task_closed' };
    if (task.person_id !== mail.person_id) return { suppressed: 'changed' };
  }
  const now = clock.now();
  const isAway = world
    .current()
    .person(mail.person_id)
    ?.absences.some(({ from, to }) => from <= now && now < to);
  if (isAway && mail.event === 'reminder') return { suppressed: 'absent' };
  if (person.email === null || person.email === '') return { suppressed: 'no_address' };
  return { name: person.name, address: person.email, locale: person.locale?.startsWith('en') ? 'en' : 'zh' };
}
