import type { World } from '@vermilion/engine';
import { actorOf } from '../../access/actorOf.js';
import type { Locale } from '../../records/labels/titleText.js';
import { labelerOf } from '../../requests/formLabels.js';
import { findRequest } from '../../requests/policy.js';
import { formsOfRequests } from '../../requests/requestBrief.js';
import { summaryOf } from '../../requests/summaryOf.js';
import type { MailContext } from './mailContext.js';
import type { MailRow } from './mailRow.js';
import { momentText } from './momentText.js';
import { noteText } from './noteText.js';
import type { TemplateValues } from './renderTemplate.js';

const TRAIL = 6;

/** What the templates show of a message; undefined if the request is gone. */
export async function mailValues(
  context: MailContext,
  mail: MailRow,
  receiver: { readonly name: string; readonly locale: Locale; readonly address: string },
): Promise<TemplateValues | undefined> {
  const { database, flows, publicUrl } = context;
  const { locale } = receiver;
  const world = context.world.current();
  const zone = context.records.timeZone;
  const request = await findRequest(context, mail.request_id);
  if (!request) return undefined;
  const [form] = await formsOfRequests(context, [request]);
  const reader = actorOf(world, context.registry.roles, mail.person_id) ?? null;
  const labeler = await labelerOf(context, [{ form, values: request.form }], locale, reader);
  const [task] =
    mail.task_id === null
      ? []
      : await database.read<{ node_name: string; due: number | null }>('SELECT node_name, due FROM tasks WHERE id = ?', [
          mail.task_id,
        ]);
  const { by, text } = JSON.parse(mail.detail) as { readonly by: string | null; readonly text: string | null };
  const now = context.clock.now();
  const due = task?.due ?? null;
  const url = `${publicUrl}/requests/${request.id}`;
  return {
    receiver: receiver.name,
    address: receiver.address,
    title: request.title,
    no: request.no,
    flow: flows.get(request.flow)?.title[locale] ?? request.flow,
    initiator: nameOf(world, request.initiatorId),
    department: departmentOf(world, request.initiatorId),
    by: by === null ? null : nameOf(world, by),
    text,
    node: task?.node_name ?? null,
    due: due === null ? null : momentText(due, now, zone, locale),
    overdue: due !== null && due < now,
    fields: summaryOf(flows.get(request.flow), form, request.form, labeler, locale).map(({ label, value }) => ({
      label: label[locale],
      value,
    })),
    trail: await trailOf(context, world, request.id, zone, locale),
    url,
    // A message by hand is nobody's rule.
    why: mail.task_id === null ? null : url,
  };
}

async function trailOf({ database }: MailContext, world: World, requestId: string, zone: string, locale: Locale) {
  const rows = await database.read<{ kind: string; person_id: string; opinion: string | null; at: number }>(
    'SELECT kind, person_id, opinion, at FROM request_notes WHERE request_id = ? ORDER BY seq DESC LIMIT ?',
    [requestId, TRAIL],
  );
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return rows.reverse().map(({ kind, person_id, opinion, at }) => ({
    at: format.format(at),
    line: noteText(kind, nameOf(world, person_id), opinion, locale),
  }));
}

const nameOf = (world: World, id: string) => world.person(id)?.name ?? '';

function departmentOf(world: World, id: string): string | null {
  const department = world.person(id)?.department;
  return department ? (world.department(department)?.name ?? null) : null;
}
