import { SECRETS } from './secrets.js';
import type { Reader } from './vaultPlugin.js';
import type { VaultWorld } from './vaultWorld.js';

/** A way of asking a route: its path with values, or this with what is sent. */
type Asked = string | { readonly path: string; readonly body: unknown };

/** What a route could tell of records: how it is asked about them, or why nothing of them can leave by it. */
export type Outlet = string | ((world: VaultWorld, reader: Reader) => readonly Asked[]);

const CASES = '/records/vault:case';
const NONE = '0'.repeat(26);

const OF_PEOPLE = 'people and departments, not records';
const OF_MODELS = 'metadata and diagrams, not records';
const OF_ONESELF = 'what the asker has written himself';
const ONLY_DONE = 'says that it is done; the record is read by its own route';

const fields = Object.keys(SECRETS) as readonly (keyof typeof SECRETS)[];
const filtered = (filter: unknown) => `${CASES}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
/** An answer as the record itself gives it, or a refusal: nothing is changed. */
const stale = (path: string) => ({ path, body: { version: 99, fields: { name: '乙' } } });
/** A decision that is refused: the verbs of tasks answer with the request. */
const decision =
  (verb: string, body: unknown) =>
  ({ task }: VaultWorld) => [{ path: `/tasks/${task}/${verb}`, body: { fields: { nothing: 1 }, ...(body as object) } }];

/**
 * Every route of the application. A new one has to be thought of here: it gets a way of asking, by which every reader tries to get at
 * every secret, or a reason why there is nothing to get.
 */
export const OUTLETS: Readonly<Record<string, Outlet>> = {
  'GET /session': OF_PEOPLE,
  'DELETE /session': OF_PEOPLE,
  'POST /session': OF_PEOPLE,
  'PUT /session/password': OF_PEOPLE,
  'PUT /session/viewed': 'says who is seen; what he sees is asked for by its own route',
  'DELETE /session/viewed': OF_PEOPLE,
  'PUT /session/preferences': OF_PEOPLE,
  'GET /demo-accounts': OF_PEOPLE,
  'GET /people': OF_PEOPLE,
  'GET /people/:id': OF_PEOPLE,
  'POST /people': OF_PEOPLE,
  'PATCH /people/:id': OF_PEOPLE,
  'GET /people/:id/tasks/counts': 'numbers of tasks',
  'GET /departments': OF_PEOPLE,
  'POST /departments': OF_PEOPLE,
  'PATCH /departments/:id': OF_PEOPLE,
  'DELETE /departments/:id': OF_PEOPLE,
  'GET /positions': OF_PEOPLE,
  'POST /positions': OF_PEOPLE,
  'PATCH /positions/:id': OF_PEOPLE,
  'GET /calendar': OF_PEOPLE,
  'PUT /calendar/days/:day': OF_PEOPLE,
  'DELETE /calendar/days/:day': OF_PEOPLE,
  'GET /world': OF_PEOPLE,
  'GET /roles': OF_PEOPLE,
  'POST /roles': OF_MODELS,
  'GET /roles/:id/definition': OF_MODELS,
  'PATCH /roles/:id/definition': OF_MODELS,
  'DELETE /roles/:id/definition': OF_MODELS,
  'GET /roles/:id/members': OF_PEOPLE,
  'PUT /roles/:id/members': OF_PEOPLE,
  'PUT /roles/:id/members/:person': OF_PEOPLE,
  'DELETE /roles/:id/members/:person': OF_PEOPLE,
  'GET /roles/:id/rights': OF_MODELS,

  'POST /intake/:entity': 'asked by a key, answers ids and what is wrong with what was sent',
  'GET /intake-jobs/:id': 'asked by a key, answers ids and what is wrong with what was sent',
  'GET /intake/openapi.json': OF_MODELS,
  'GET /intake-keys/:id/openapi.json': OF_MODELS,
  'GET /roles/:id/openapi.json': OF_MODELS,
  'POST /intake-keys/:id/rotation': 'keys of other systems, not records',
  'GET /intake-scopes/:person': OF_MODELS,
  'GET /intake-keys': 'keys of other systems, not records',
  'POST /intake-keys': 'keys of other systems, not records',
  'DELETE /intake-keys/:id': 'keys of other systems, not records',
  'GET /intake-keys/:id/calls': 'numbers of items, not records',

  'GET /operations/nodes': 'processes of the platform, not records',
  'GET /operations/incidents': () => ['/operations/incidents'],
  'POST /operations/incidents/retry': 'numbers of incidents',
  'GET /operations/due': () => ['/operations/due', '/operations/due?state=dead'],
  'POST /operations/jobs/:id/retry': ONLY_DONE,
  'POST /operations/requests/:id/suspend': ONLY_DONE,
  'POST /operations/requests/:id/resume': ONLY_DONE,
  'POST /operations/requests/:id/variables': ONLY_DONE,
  'POST /operations/requests/:id/move': 'names of nodes and people',

  'GET /audit': () => ['/audit?limit=200'],
  'GET /audit/verify': () => ['/audit/verify'],
  'POST /files': OF_ONESELF,
  'GET /files/:id': ({ file }) => [`/files/${file}`],
  'GET /events': 'names of what has changed: the test of the stream',

  'GET /manifest': () => ['/manifest'],
  'GET /records/:entity': () => [
    CASES,
    `${CASES}?sort=createdAt`,
    ...fields.map((field) => `${CASES}?sort=${field}`),
    filtered([{ field: 'parent.open', op: 'notEmpty' }]),
    '/records/vault:subject',
  ],
  'POST /records/:entity': () => [{ path: CASES, body: { fields: { name: '', parent: NONE } } }],
  'GET /records/:entity/options': () => [`${CASES}/options`, '/records/vault:subject/options'],
  'GET /records/:entity/:id': ({ case: id, twin }) => [`${CASES}/${id}`, `${CASES}/${twin}`],
  'PATCH /records/:entity/:id': ({ case: id, twin }) => [stale(`${CASES}/${id}`), stale(`${CASES}/${twin}`)],
  'DELETE /records/:entity/:id': ({ case: id }) => [{ path: `${CASES}/${id}`, body: undefined }],
  'PUT /records/:entity/:id/owner': ({ twin }) => [{ path: `${CASES}/${twin}/owner`, body: { version: 99, owner: NONE } }],
  'POST /records/:entity/:id/watch': ({ twin }) => [{ path: `${CASES}/${twin}/watch`, body: {} }],
  'POST /records/:entity/:id/reveal': ({ twin }) =>
    fields.map((field) => ({ path: `${CASES}/${twin}/reveal`, body: { field, reason: '核对' } })),
  'GET /records/:entity/:id/history': ({ case: id, twin }) => [`${CASES}/${id}/history`, `${CASES}/${twin}/history`],
  'GET /records/:entity/:id/versions': ({ twin }) => [
    `${CASES}/${twin}/versions?from=2&to=3`,
    `${CASES}/${twin}/versions?from=2`,
  ],
  'POST /records/:entity/:id/versions': ({ twin }) => [
    { path: `${CASES}/${twin}/versions`, body: { version: 99, to: 1, fields } },
  ],
  'POST /records/:entity/bulk': ({ twin }) => [
    { path: `${CASES}/bulk`, body: { choice: { ids: [twin] }, change: { kind: 'fields', fields: { nothing: 1 } } } },
  ],
  'POST /records/:entity/bulk/:id/undo': () => [{ path: `${CASES}/bulk/${NONE}/undo`, body: {} }],
  'GET /records/:entity/bin': () => [`${CASES}/bin`],
  'POST /records/:entity/bin/:id/restore': () => [{ path: `${CASES}/bin/${NONE}/restore`, body: {} }],
  'GET /records/:entity/:id/requests': ({ case: id }) => [`${CASES}/${id}/requests`],
  'GET /records/:entity/:id/links': ({ case: id, twin }) => [`${CASES}/${id}/links`, `${CASES}/${twin}/links`],
  'GET /records/:entity/:id/network': ({ case: id, twin }) => [`${CASES}/${id}/network`, `${CASES}/${twin}/network`],
  'GET /records/:entity/:id/access': 'names of roles and fields, no value of the record',
  'GET /records/:entity/:id/shares': ({ twin }) => [`${CASES}/${twin}/shares`],
  'PUT /records/:entity/:id/shares/:kind/:receiver': ONLY_DONE,
  'DELETE /records/:entity/:id/shares/:kind/:receiver': ONLY_DONE,
  'POST /records/:entity/unique': () =>
    fields.map((field) => ({ path: `${CASES}/unique`, body: { fields: { [field]: SECRETS[field] } } })),
  'GET /form-drafts/:entity/:record': ({ twin }) => [`/form-drafts/vault:case/new`, `/form-drafts/vault:case/${twin}`],
  'PUT /form-drafts/:entity/:record': ONLY_DONE,
  'DELETE /form-drafts/:entity/:record': ONLY_DONE,
  'GET /entities/:entity/views': () => ['/entities/vault:case/views'],
  'POST /entities/:entity/views': OF_ONESELF,
  'PATCH /entities/:entity/views/:id': OF_ONESELF,
  'DELETE /entities/:entity/views/:id': ONLY_DONE,
  'PUT /entities/:entity/default-view': ONLY_DONE,

  'GET /metadata/entities': () => ['/metadata/entities'],
  'POST /metadata/entities': OF_MODELS,
  'PATCH /metadata/entities/:entity': OF_MODELS,
  'GET /metadata/entities/:entity/usage': () => ['/metadata/entities/vault:case/usage'],
  'PUT /metadata/entities/:entity/order': OF_MODELS,
  'POST /metadata/entities/:entity/fields': OF_MODELS,
  'PATCH /metadata/entities/:entity/fields/:field': OF_MODELS,
  'GET /metadata/workbook': () => ['/metadata/workbook'],
  'GET /metadata/dictionaries': OF_MODELS,
  'POST /metadata/dictionaries': OF_MODELS,
  'PUT /metadata/dictionaries/:dictionary': OF_MODELS,
  'GET /metadata/dictionaries/:dictionary/labels': OF_MODELS,

  'GET /dashboards': () => ['/dashboards'],
  'GET /dashboards/:dashboard': ({ dashboard }) => [`/dashboards/${dashboard}`],
  'GET /dashboards/:dashboard/widgets/:widget': ({ dashboard }) =>
    ['rows', 'by0', 'by1', 'by2', 'by3', 'by4'].map((widget) => `/dashboards/${dashboard}/widgets/${widget}`),
  'GET /dashboards/:dashboard/widgets/:widget/workbook': ({ dashboard }) =>
    ['rows', 'by0', 'by1', 'by2', 'by3', 'by4'].map((widget) => `/dashboards/${dashboard}/widgets/${widget}/workbook`),
  'POST /dashboard-previews': () =>
    [...fields, 'parent.masked'].map((field) => ({
      path: '/dashboard-previews',
      body: {
        widget: {
          kind: 'bar',
          title: { zh: '甲', en: 'A' },
          entity: 'vault:case',
          measures: [{ label: { zh: '数', en: 'Count' }, of: 'count' }],
          dimensions: [{ field }],
          place: [0, 0, 12, 6],
        },
      },
    })),
  'POST /dashboards': OF_ONESELF,
  'PUT /dashboards/:dashboard': OF_ONESELF,
  'DELETE /dashboards/:dashboard': OF_ONESELF,
  'PUT /dashboards/:dashboard/settings': OF_ONESELF,
  'GET /dashboards/:dashboard/shares': OF_PEOPLE,
  'PUT /dashboards/:dashboard/shares': OF_PEOPLE,
  'GET /dashboard-sources': OF_MODELS,

  'GET /dashboards/:dashboard/mail-preview': ({ dashboard }) => [`/dashboards/${dashboard}/mail-preview`],
  'GET /dashboards/:dashboard/mailings': ({ dashboard }) => [`/dashboards/${dashboard}/mailings`],
  'POST /dashboards/:dashboard/mailings': OF_ONESELF,
  'PUT /dashboard-mailings/:id': OF_ONESELF,
  'DELETE /dashboard-mailings/:id': ONLY_DONE,
  'POST /dashboard-mailings/:id/send': ONLY_DONE,
  'PUT /dashboard-mailings/:id/subscription': OF_ONESELF,

  'GET /flows': OF_MODELS,
  'POST /flows': OF_MODELS,
  'GET /flows/:key': OF_MODELS,
  'GET /flows/:key/versions/:version': OF_MODELS,
  'GET /flows/:key/draft': OF_MODELS,
  'PUT /flows/:key/draft': OF_MODELS,
  'DELETE /flows/:key/draft': OF_MODELS,
  'POST /flows/:key/check': OF_MODELS,
  'POST /flows/:key/versions': OF_MODELS,
  'POST /flows/:key/preview': () => [{ path: '/flows/vault:open/preview', body: { fields: { name: '甲' } } }],

  'GET /requests': () => ['mine', 'all', 'copied', 'involved'].map((box) => `/requests?box=${box}`),
  'POST /requests': ({ twin }) => [{ path: '/requests', body: { flow: 'vault:open', fields: { nothing: 1 }, recordId: twin } }],
  'GET /requests/:id': ({ request }) => [`/requests/${request}`],
  'POST /requests/:id/reveal': ({ request }) =>
    fields.map((field) => ({ path: `/requests/${request}/reveal`, body: { field, reason: '核对' } })),
  'GET /requests/:id/why': ({ request, task }) => [`/requests/${request}/why?task=${task}`],
  'POST /requests/:id/withdraw': ({ request }) => [{ path: `/requests/${request}/withdraw`, body: { nothing: 1 } }],
  'POST /requests/:id/cancel': ({ request }) => [{ path: `/requests/${request}/cancel`, body: { nothing: 1 } }],
  'POST /requests/:id/urge': ({ request }) => [{ path: `/requests/${request}/urge`, body: { nothing: 1 } }],
  'POST /requests/:id/comments': ({ request }) => [{ path: `/requests/${request}/comments`, body: { text: '' } }],
  'POST /requests/:id/copies': ({ request }) => [{ path: `/requests/${request}/copies`, body: { people: [] } }],
  'POST /requests/:id/take-back': ({ request, task }) => [{ path: `/requests/${request}/take-back`, body: { taskId: task } }],
  'POST /requests/:id/retry': ({ request }) => [{ path: `/requests/${request}/retry`, body: { nothing: 1 } }],
  'GET /drafts': OF_ONESELF,
  'GET /drafts/:flow': OF_ONESELF,
  'PUT /drafts/:flow': OF_ONESELF,
  'DELETE /drafts/:flow': OF_ONESELF,

  'GET /tasks': () => ['/tasks'],
  'GET /tasks/counts': 'numbers of tasks',
  'GET /tasks/:id': ({ task }) => [`/tasks/${task}`],
  'GET /tasks/:id/people': ({ task }) => [`/tasks/${task}/people`],
  'POST /tasks/:id/approve': decision('approve', {}),
  'POST /tasks/:id/reject': decision('reject', { opinion: '不' }),
  'POST /tasks/:id/return': decision('return', { to: 'start', opinion: '不' }),
  'POST /tasks/:id/transfer': decision('transfer', { to: NONE }),
  'POST /tasks/:id/delegate': decision('delegate', { to: NONE }),
  'POST /tasks/:id/add-signers': decision('add-signers', { people: [NONE], when: 'before' }),
  'POST /tasks/:id/reduce-signer': decision('reduce-signer', { seat: 9 }),
  'POST /tasks/:id/complete': decision('complete', {}),
  'POST /tasks/:id/resubmit': decision('resubmit', {}),
  'GET /notifications': () => ['/notifications'],
  'POST /notifications/read': ONLY_DONE,
  'GET /mails': () => ['/mails'],
  'GET /mails/:id': ({ mail }) => [`/mails/${mail}`],
  'POST /mails/:id/retry': ({ mail }) => [{ path: `/mails/${mail}/retry`, body: {} }],

  'GET /import-template': () => ['/import-template?entity=vault:case'],
  'POST /imports': OF_ONESELF,
  'GET /imports': () => ['/imports'],
  'GET /imports/:id': ofAll('imports', (id) => [`/imports/${id}`]),
  'POST /imports/:id/proposal': ofAll('imports', (id) => [{ path: `/imports/${id}/proposal`, body: { sheet: 0, headerRow: 1 } }]),
  'PUT /imports/:id/plan': ofAll('imports', (id) => [{ path: `/imports/${id}/plan`, body: {} }]),
  'POST /imports/:id/:command': ofAll('imports', (id) => [{ path: `/imports/${id}/pause`, body: {} }]),
  'GET /imports/:id/rows': ofAll('imports', (id) => [`/imports/${id}/rows`]),
  'GET /imports/:id/workbook': ofAll('imports', (id) => [`/imports/${id}/workbook?rows=all`]),
  'POST /exports': () => [{ path: '/exports', body: { entity: 'vault:case', format: 'csv', columns: ['nothing'] } }],
  'GET /exports': () => ['/exports'],
  'GET /exports/:id': ofAll('exports', (id) => [`/exports/${id}`]),
  'POST /prints': () => [{ path: '/prints', body: { entity: 'vault:case' } }],
  'POST /prints/record': ({ case: recordId }) => [{ path: '/prints/record', body: { entity: 'vault:case', recordId } }],
  'POST /exports/:id/cancel': ONLY_DONE,
  'GET /exports/:id/file': ofAll('exports', (id) => [`/exports/${id}/file`]),

  'POST /duplicates/:entity/check': () => [{ path: '/duplicates/vault:case/check', body: { fields: { name: '甲号卷宗' } } }],
  'GET /duplicates/:entity': () => ['/duplicates/vault:case'],
  'GET /duplicates/:entity/:id': ({ pair }) => [`/duplicates/vault:case/${pair}`],
  'GET /duplicates/:entity/scan': () => ['/duplicates/vault:case/scan'],
  'POST /duplicates/:entity/scan': 'numbers of pairs',
  'PUT /duplicates/:entity/:id/state': ONLY_DONE,
  'GET /cleaning/:entity/rules': OF_MODELS,
  'POST /cleaning/:entity/rules': OF_MODELS,
  'PUT /cleaning/:entity/rules/:id': OF_MODELS,
  'DELETE /cleaning/:entity/rules/:id': OF_MODELS,
  'GET /cleaning/:entity/jobs': () => ['/cleaning/vault:case/jobs'],
  'POST /cleaning/:entity/jobs': ONLY_DONE,
  'GET /cleaning/:entity/jobs/:id': ({ cleaning }) => [`/cleaning/vault:case/jobs/${cleaning}`],
  'GET /cleaning/:entity/jobs/:id/rows': ({ cleaning }) => [`/cleaning/vault:case/jobs/${cleaning}/rows`],
  'POST /cleaning/:entity/jobs/:id/apply': ONLY_DONE,
  'POST /cleaning/:entity/jobs/:id/undo': ONLY_DONE,
  'GET /subjects': () => ['/subjects'],
  'GET /quality/:entity': () => ['/quality/vault:case'],
  'GET /quality/:entity/findings': () => [
    '/quality/vault:case/findings?dimension=uniqueness',
    ...fields.map((field) => `/quality/vault:case/findings?dimension=validity&field=${field}`),
  ],
  'POST /quality/:entity/runs': 'numbers of records',
  'POST /records/:entity/:id/actions/:action': ONLY_DONE,
  'GET /associations/:entity': () => ['/associations/vault:case'],
  'POST /associations/:entity/runs': 'only a number of the order',
  'GET /schedules': OF_MODELS,
  'POST /schedules/:name/runs': ONLY_DONE,
  'GET /tags': OF_MODELS,
  'GET /tags/:entity': () => ['/tags/vault:case'],
  'POST /tags/:entity': OF_MODELS,
  'POST /tags/:entity/merge': ONLY_DONE,
  'POST /tags/:entity/runs': ONLY_DONE,
  'PUT /tags/:entity/:id': OF_MODELS,
  'DELETE /tags/:entity/:id': OF_MODELS,
  'GET /records/:entity/:id/tags': ({ case: id }) => [`${CASES}/${id}/tags`],
  'PUT /records/:entity/:id/tags': ({ case: id }) => [
    { path: `${CASES}/${id}/tags`, body: { version: 99, field: 'words', tag: '乙', expiresAt: null } },
  ],
  'GET /merges/:entity': () => ['/merges/vault:case'],
  'POST /merges/:entity': ({ case: keep, twin: gone }) => [
    {
      path: '/merges/vault:case',
      body: { keep: { id: keep, version: 1 }, gone: { id: gone, version: 3 }, take: {}, dryRun: true },
    },
  ],
  'POST /merges/:entity/groups': ({ case: keep, twin: gone }) => [
    {
      path: '/merges/vault:case/groups',
      body: { keep: { id: keep, version: 1 }, gone: [{ id: gone, version: 1 }], dryRun: true },
    },
  ],
  'GET /merges/:entity/gone/:id': ({ twin }) => [`/merges/vault:case/gone/${twin}`],
  'POST /merges/:entity/:id/undo': () => [{ path: `/merges/vault:case/${NONE}/undo`, body: {} }],

  'GET /health': OF_MODELS,
  'GET /openapi.json': OF_MODELS,
};

/** What everybody has brought or taken: others' is asked for, too. */
function ofAll(what: 'imports' | 'exports', asked: (id: string) => readonly Asked[]): Outlet {
  return (world) => Object.values(world[what]).flatMap(asked);
}
