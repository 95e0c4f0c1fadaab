import { route, type Route } from '../http/route.js';
import { createRecordEntities } from '../records/entity/recordEntities.js';
import { refusals } from '../http/refusals.js';
import { countUsage } from './catalog/countUsage.js';
import { dictionaryWorkbook } from './catalog/dictionaryWorkbook.js';
import { listDictionaries } from './catalog/listDictionaries.js';
import { listEntities } from './catalog/listEntities.js';
import { listLabels } from './dictionaries/listLabels.js';
import { addDictionary, saveDictionary } from './dictionaries/saveDictionary.js';
import { addEntity } from './entities/addEntity.js';
import { changeEntity } from './entities/changeEntity.js';
import { addField } from './fields/addField.js';
import { changeField } from './fields/changeField.js';
import { orderFields } from './fields/orderFields.js';
import type { DictionaryContext } from './mentions/dictionaryContext.js';
import { dictionaryList, entityList, entityUsage, labelChanges, madeName, metadataBodies, metadataParams } from './schema.js';

const MANAGE = { function: 'metadata.manage' } as const;
const ENTITY = '/metadata/entities/:entity';

export function metadataRoutes(context: DictionaryContext): Route[] {
  return [
    route(
      { ...MANAGE, method: 'GET', path: '/metadata/entities', summary: 'All entities and fields', response: entityList },
      async () => ({ items: listEntities(context) }),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: '/metadata/entities',
        summary: 'Adds an entity with its table',
        body: metadataBodies.addEntity,
        response: madeName,
        status: 201,
      },
      async ({ body, actor, idempotencyKey }) => ({ name: await addEntity(context, actor, body, idempotencyKey) }),
    ),
    route(
      {
        ...MANAGE,
        method: 'PATCH',
        path: ENTITY,
        summary: 'Changes an added entity, or takes it out of use',
        params: metadataParams.entity,
        body: metadataBodies.changeEntity,
      },
      ({ params, body, actor, idempotencyKey }) => changeEntity(context, actor, params.entity, body, idempotencyKey),
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: `${ENTITY}/usage`,
        summary: 'How many records fill in each field',
        params: metadataParams.entity,
        response: entityUsage,
      },
      async ({ params }) => {
        const entity = createRecordEntities(context.metadata.newest()).get(params.entity);
        if (!entity) throw refusals.notFound();
        return countUsage(context.database, entity);
      },
    ),
    route(
      {
        ...MANAGE,
        method: 'PUT',
        path: `${ENTITY}/order`,
        summary: 'Puts the fields of an entity in order',
        params: metadataParams.entity,
        body: metadataBodies.orderFields,
      },
      ({ params, body, actor, idempotencyKey }) => orderFields(context, actor, params.entity, body.fields, idempotencyKey),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: `${ENTITY}/fields`,
        summary: 'Adds a field with its column',
        params: metadataParams.entity,
        body: metadataBodies.addField,
        status: 204,
      },
      ({ params, body, actor, idempotencyKey }) => addField(context, actor, params.entity, body, idempotencyKey),
    ),
    route(
      {
        ...MANAGE,
        method: 'PATCH',
        path: `${ENTITY}/fields/:field`,
        summary: 'Changes a field, or takes it out of use',
        params: metadataParams.field,
        body: metadataBodies.changeField,
      },
      ({ params, body, actor, idempotencyKey }) => changeField(context, actor, params.entity, params.field, body, idempotencyKey),
    ),
    route(
      { ...MANAGE, method: 'GET', path: '/metadata/workbook', summary: 'Every field of every entity as a workbook', raw: true },
      async ({ ctx }) => {
        ctx.body = await dictionaryWorkbook(
          context,
          ctx.get('Accept-Language').trim().toLowerCase().startsWith('en') ? 'en' : 'zh',
        );
        ctx.set('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
        ctx.set('Content-Disposition', 'attachment; filename="data-dictionary.xlsx"');
      },
    ),
    ...dictionaryRoutes(context),
  ];
}

function dictionaryRoutes(context: DictionaryContext): Route[] {
  return [
    route(
      { ...MANAGE, method: 'GET', path: '/metadata/dictionaries', summary: 'All dictionaries', response: dictionaryList },
      async () => ({ items: listDictionaries(context) }),
    ),
    route(
      {
        ...MANAGE,
        method: 'POST',
        path: '/metadata/dictionaries',
        summary: 'Adds a dictionary',
        body: metadataBodies.addDictionary,
        response: madeName,
        status: 201,
      },
      async ({ body: { name, ...body }, actor, idempotencyKey }) => ({
        name: await addDictionary(context, actor, name, body, idempotencyKey),
      }),
    ),
    route(
      {
        ...MANAGE,
        method: 'PUT',
        path: '/metadata/dictionaries/:dictionary',
        summary: 'Replaces the items of a dictionary',
        params: metadataParams.dictionary,
        body: metadataBodies.saveDictionary,
      },
      ({ params, body, actor, idempotencyKey }) => saveDictionary(context, actor, params.dictionary, body, idempotencyKey),
    ),
    route(
      {
        ...MANAGE,
        method: 'GET',
        path: '/metadata/dictionaries/:dictionary/labels',
        summary: 'What the items of a dictionary were called before',
        params: metadataParams.dictionary,
        response: labelChanges,
      },
      async ({ params }) => ({ items: await listLabels(context, params.dictionary) }),
    ),
  ];
}
