import { canAct } from '../../approval/ballot/canAct.js';
import { verdict } from '../../approval/ballot/verdict.js';
import type { Instance, Token } from '../../instance.js';
import type { ProcessModel } from '../../model/processModel.js';

/**
 * What holds whenever an instance rests: no token is lost, doubled or an orphan, and everything that waits for people has
 * somebody who can act.
 *
 * @throws {Error} naming what is wrong.
 */
export function checkConservation(model: ProcessModel, { tokens, returns, state }: Instance): void {
  must((state === 'active') === tokens.length > 0, `tokens exactly while active, but it is ${state} with ${tokens.length}`);
  const byId = new Map(tokens.map((token) => [token.id, token]));
  const seen = new Set<string>();
  for (const token of tokens) {
    must(token.parent === null || byId.has(token.parent), `a parent, but ${token.id} at ${token.at} is an orphan`);
    must(token.state !== 'failed', `no incident, but there is one at ${token.at}`);
    checkToken(model, token, tokens, returns);
    const { type } = model.nodes.get(token.at)!;
    const place = `${token.parent} ${token.at} ${type === 'userTask' || type === 'subProcess' ? '' : token.via} ${token.item}`;
    // A timer may fire again while its side path is under way.
    if (token.at.startsWith('side_')) continue;
    must(!seen.has(place), `one token, but there are twice at ${token.at}`);
    seen.add(place);
  }
  for (const { targets } of Object.values(returns))
    must(
      targets.every((id) => byId.has(id)),
      'targets for each return',
    );
}

function checkToken(model: ProcessModel, token: Token, tokens: readonly Token[], returns: Instance['returns']): void {
  const node = model.nodes.get(token.at)!;
  const inside = tokens.filter((other) => other.parent === token.id);
  const isBody = node.type === 'userTask' && node.multiInstance !== undefined && token.item === undefined;
  if (token.state === 'waiting') {
    must(
      Object.values(returns).some(({ targets }) => targets.includes(token.id)),
      `a return, but ${token.at} waits for nothing`,
    );
    must(inside.length === 0, `nothing inside ${token.at}, which waits`);
  } else if (node.type === 'process' || node.type === 'subProcess' || isBody) {
    must(inside.length > 0, `something inside, but ${token.at} is an empty scope`);
  } else if (node.type === 'userTask') {
    const { ballot } = token;
    must(token.state === 'held', `${token.at} to be held, but it is ${token.state}`);
    if (node.approval === undefined) return;
    must(
      ballot !== undefined && verdict(ballot) === 'pending' && canAct(ballot).length > 0,
      `somebody who can act at ${token.at}`,
    );
  } else if (node.type === 'startEvent' || node.type === 'serviceTask' || node.type === 'intermediateCatchEvent')
    must(token.state === 'held', `${token.at} to be held, but it is ${token.state}`);
  else {
    const isJoin = (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
    must(isJoin && token.state === 'active', `no token at rest there, but one is lost at ${token.at} (${token.state})`);
  }
}

function must(condition: boolean, expectation: string): void {
  if (!condition) throw new Error(`Expected ${expectation}`);
}
