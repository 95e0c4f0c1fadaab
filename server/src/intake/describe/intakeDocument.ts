import type { Actor } from '../../http/actor.js';
import { openApi } from '../../http/openApi.js';
import type { Route } from '../../http/route.js';
import type { IntakeContext } from '../intakeContext.js';
import type { IntakeScope } from '../keys/intakeKey.js';
import { fieldsSchema } from './fieldsSchema.js';
import { sendableFields } from './sendableFields.js';

type Json = Record<string, unknown>;
interface Operation extends Json {
  readonly summary: string;
  readonly operationId: string;
}

const ENTITY_PATH = '/intake/{entity}';

/**
 * The OpenAPI 3.1 document of what another system may send in the name of somebody, as his roles are now: one path for each entity, with
 * its fields.
 *
 * @param routes those that are asked by keys
 * @param scope of a key; undefined: all that the roles allow
 */
export function intakeDocument(
  { records }: Pick<IntakeContext, 'records'>,
  routes: readonly Route[],
  actor: Actor,
  scope?: IntakeScope,
): Json {
  const document = openApi(routes, '1');
  const { [ENTITY_PATH]: general, ...others } = document['paths'] as Readonly<Record<string, { readonly post: Operation }>>;
  const entities = [...records.entities.values()].flatMap((entity) => {
    const named = scope?.[entity.name];
    const fields =
      scope && !named ? [] : sendableFields(records, actor, entity).filter(({ name }) => named?.includes(name) ?? true);
    return fields.length === 0 ? [] : [[entity, fields] as const];
  });
  const paths = entities.map(([entity, fields]) => {
    const { parameters, ...post } = general!.post;
    const items = { type: 'object', additionalProperties: false, required: ['fields'] };
    const properties = { externalId: EXTERNAL_ID, fields: fieldsSchema(records.registry, fields) };
    const schema = { type: 'array', minItems: 1, items: { ...items, properties } };
    const operation = {
      ...post,
      operationId: `${post.operationId} ${entity.name}`.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()),
      summary: `${entity.definition.title.zh} ${entity.definition.title.en}: ${post.summary}`,
      parameters: (parameters as readonly { readonly in: string }[]).filter((parameter) => parameter.in !== 'path'),
      requestBody: { required: true, content: { 'application/json': { schema } } },
    };
    return [ENTITY_PATH.replace('{entity}', entity.name), { post: operation }] as const;
  });
  return { ...document, paths: { ...Object.fromEntries(paths), ...others } };
}

const EXTERNAL_ID = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  description: 'Its number over there: the same number means the same record.',
};
