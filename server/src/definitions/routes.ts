import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import { checkDiagram } from './checkDiagram.js';
import type { DefinitionsContext } from './definitionsContext.js';
import { deleteDraft, findDraft, saveDraft } from './drafts.js';
import { listFlows } from './listFlows.js';
import { previewFlow } from './previewFlow.js';
import { createFlow, publishVersion } from './publish.js';
import { checkBody, createBody, draftBody, flowParams, previewBody, publishBody, versionParams } from './schema.js';
import { showFlow, showVersion } from './showFlow.js';

const DESIGN = 'designer.use';

export function definitionRoutes(context: DefinitionsContext): Route[] {
  const flowNamed = (key: string) => {
    const flow = context.flows.get(key);
    if (!flow) throw refusals.notFound();
    return flow;
  };
  return [
    route({ method: 'GET', path: '/flows', summary: 'Flows' }, ({ actor }) => listFlows(context, actor)),
    route(
      {
        method: 'POST',
        path: '/flows',
        summary: 'Adds a flow drawn by a designer',
        function: DESIGN,
        body: createBody,
        status: 201,
      },
      async ({ actor, body }) => {
        const key = await createFlow(context, actor, body);
        return (await listFlows(context, actor)).find((flow) => flow.key === key);
      },
    ),
    route({ method: 'GET', path: '/flows/:key', summary: 'A flow', params: flowParams }, ({ actor, params }) =>
      showFlow(context, actor, params.key),
    ),
    route(
      {
        method: 'GET',
        path: '/flows/:key/versions/:version',
        summary: 'A published version',
        params: versionParams,
        function: DESIGN,
      },
      ({ params }) => showVersion(context, flowNamed(params.key).key, params.version),
    ),
    route(
      { method: 'GET', path: '/flows/:key/draft', summary: 'The draft of a flow', params: flowParams, function: DESIGN },
      async ({ params }) => {
        const draft = await findDraft(context, params.key);
        if (!draft) throw refusals.notFound();
        return draft;
      },
    ),
    route(
      {
        method: 'PUT',
        path: '/flows/:key/draft',
        summary: 'Saves the draft',
        params: flowParams,
        body: draftBody,
        function: DESIGN,
      },
      async ({ actor, params, body }) => ({ revision: await saveDraft(context, actor, flowNamed(params.key).key, body) }),
    ),
    route(
      { method: 'DELETE', path: '/flows/:key/draft', summary: 'Throws the draft away', params: flowParams, function: DESIGN },
      ({ actor, params }) => deleteDraft(context, actor, params.key),
    ),
    route(
      {
        method: 'POST',
        path: '/flows/:key/check',
        summary: 'What is wrong with a diagram',
        params: flowParams,
        body: checkBody,
        function: DESIGN,
      },
      async ({ params, body }) => ({
        problems: checkDiagram(context, body.xml, context.flows.get(params.key)?.form ?? null).problems,
      }),
    ),
    route(
      {
        method: 'POST',
        path: '/flows/:key/versions',
        summary: 'Publishes a version',
        params: flowParams,
        body: publishBody,
        function: DESIGN,
        status: 201,
      },
      async ({ actor, params, body }) => ({ version: await publishVersion(context, actor, flowNamed(params.key), body) }),
    ),
    route(
      {
        method: 'POST',
        path: '/flows/:key/preview',
        summary: 'Who will decide, before it is submitted',
        params: flowParams,
        body: previewBody,
      },
      async ({ actor, params, body }) => ({ route: await previewFlow(context, actor, flowNamed(params.key).key, body) }),
    ),
  ];
}
