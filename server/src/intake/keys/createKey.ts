import { appendAudit } from '../../database/appendAudit.js';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { IntakeContext } from '../intakeContext.js';
import { hashKey, SECRET_PLACE, type IntakeScope } from './intakeKey.js';
import { newSecret } from './newSecret.js';

export interface NewKey {
  readonly name: string;
  readonly personId: string;
  readonly sourceSystem: string;
  readonly scope: IntakeScope;
  readonly addresses: readonly string[];
  readonly perMinute: number;
  readonly signed: boolean;
  readonly expiresAt: number | null;
}

/** What is shown once. */
export interface MadeKey {
  readonly id: string;
  readonly key: string;
  /** Null: calls need not be signed. */
  readonly signingSecret: string | null;
}

/**
 * Makes a key for another system. Its text is not stored: whoever loses it needs a new one.
 *
 * @throws {HttpError} 422 for a person who is not there, an entity or a field that is none, or one that is computed.
 */
export async function createKey(context: IntakeContext, actor: Actor, wanted: NewKey): Promise<MadeKey> {
  const { database, clock } = context.records;
  const issues = issuesOf(context, wanted);
  if (issues.length > 0) throw refusals.invalid(issues);
  const at = clock.now();
  const made: MadeKey = { id: newId(at), key: newSecret('vmk_'), signingSecret: wanted.signed ? newSecret('vms_') : null };
  const { name, personId, sourceSystem, scope, addresses, perMinute, expiresAt } = wanted;
  await database.write(async (tx) => {
    await tx.insert('intake_keys', [
      {
        id: made.id,
        name,
        key_hash: hashKey(made.key),
        signing_secret: made.signingSecret && context.records.cipher.encrypt(made.signingSecret, SECRET_PLACE),
        person_id: personId,
        source_system: sourceSystem,
        scope: JSON.stringify(scope),
        addresses: JSON.stringify(addresses),
        per_minute: perMinute,
        expires_at: expiresAt,
        created_by: actor.personId,
        created_at: at,
      },
    ]);
    const detail = { name, personId, sourceSystem, scope, addresses, perMinute, expiresAt };
    await appendAudit(tx, {
      at,
      personId: actor.personId,
      action: 'intake.keyCreated',
      subject: 'intakeKey',
      subjectId: made.id,
      detail,
    });
  });
  return made;
}

function issuesOf({ records, actorOf }: IntakeContext, { personId, scope }: NewKey): HttpIssue[] {
  const nobody = actorOf(personId) ? [] : [issue('personId', 'unknown_person', '没有这个人员', 'Expected an active person.')];
  const wrong = Object.entries(scope).flatMap(([name, fields]) => {
    const entity = records.entities.get(name);
    if (!entity) return [issue('scope', 'unknown_entity', `没有实体 ${name}`, `Expected an entity, but ${name} is none.`)];
    return fields
      .filter((field) => entity.fields.get(field)?.definition.computed !== undefined || !entity.fields.has(field))
      .map((field) =>
        issue(
          'scope',
          'unknown_field',
          `${name} 没有可写的字段 ${field}`,
          `Expected a field of ${name} that can be written, but ${field} is none.`,
        ),
      );
  });
  return [...nobody, ...wrong];
}

const issue = (field: string, id: string, zh: string, en: string): HttpIssue => ({ field, id, message: { zh, en } });
