import { expect, it } from 'vitest';
import type { RecordsContext } from './recordsContext.js';
import { binRoutes } from './bin/routes.js';
import { uniqueRoutes } from './unique/routes.js';
import { draftRoutes } from './drafts/routes.js';
import { bulkRoutes } from './bulk/routes.js';
import { recordRoutes } from './routes.js';
import { savedViewRoutes } from './saved-views/routes.js';
import { explainRoutes } from './explain/routes.js';
import { shareRoutes } from './shares/routes.js';

/**
 * Every route of records, and where it is tested that it lets out no value that its reader may not have: an outlet of
 * `outlets.test.ts`, another test, or why no value can leave by it. A new route has to be thought of here.
 */
const GUARDED: Readonly<Record<string, string>> = {
  'GET /manifest': 'outlet manifest',
  'GET /roles/:id/rights': 'metadata only',
  'GET /records/:entity': 'outlets list, filter, search',
  'POST /records/:entity': 'answers as detail does; records.test.ts',
  'GET /records/:entity/options': 'outlets options, searchOptions',
  'GET /records/:entity/:id': 'outlet detail',
  'PATCH /records/:entity/:id': 'outlet stale; answers as detail does',
  'DELETE /records/:entity/:id': 'answers nothing',
  'PUT /records/:entity/:id/owner': 'answers nothing; stale as detail does',
  'POST /records/:entity/:id/watch': 'answers nothing, events name the record only',
  'POST /records/:entity/:id/reveal': 'outlet reveal; reveal/revealField.test.ts',
  'GET /records/:entity/:id/history': 'outlet history',
  'GET /records/:entity/:id/versions': 'history/versions.test.ts',
  'POST /records/:entity/:id/versions': 'answers as detail does; history/versions.test.ts',
  'POST /records/:entity/bulk': 'titles as everybody may read them, reasons; bulk/bulk.test.ts',
  'POST /records/:entity/bulk/:id/undo': 'as the change itself',
  'GET /records/:entity/bin': 'titles by the plan of viewing; bin/bin.test.ts',
  'POST /records/:entity/bin/:id/restore': 'answers nothing',
  'GET /records/:entity/:id/requests': 'titles of requests by their own rights; requests',
  'GET /records/:entity/:id/access': 'names of roles and fields, no value; explain/explainAccess.test.ts',
  'GET /records/:entity/:id/shares': 'names of receivers only; shares/shares.test.ts',
  'PUT /records/:entity/:id/shares/:kind/:receiver': 'answers nothing',
  'DELETE /records/:entity/:id/shares/:kind/:receiver': 'answers nothing',
  'POST /records/:entity/unique': 'that a value exists, the title by the plan of viewing; unique/unique.test.ts',
  'GET /form-drafts/:entity/:record': 'what the reader has typed himself, names by his own rights; drafts/drafts.test.ts',
  'PUT /form-drafts/:entity/:record': 'answers a time',
  'DELETE /form-drafts/:entity/:record': 'answers nothing',
  'GET /entities/:entity/views': 'conditions of authors, no values of records; saved-views/savedViews.test.ts',
  'POST /entities/:entity/views': 'as they are read',
  'PATCH /entities/:entity/views/:id': 'as they are read',
  'DELETE /entities/:entity/views/:id': 'answers nothing',
  'PUT /entities/:entity/default-view': 'answers nothing',
};

it('knows of every route by which values of records could leave how it is guarded', () => {
  const context = {} as RecordsContext;
  const routes = [
    ...recordRoutes(context, async () => []),
    ...binRoutes(context),
    ...bulkRoutes(context),
    ...draftRoutes(context),
    ...uniqueRoutes(context),
    ...savedViewRoutes(context),
    ...explainRoutes(context, () => undefined),
    ...shareRoutes(context, async () => undefined),
  ];
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(GUARDED).sort());
});
