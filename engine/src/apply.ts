import type { Event } from './events.js';
import type { Again, Compensable, Instance, Return, Token, TokenId, TokenState } from './instance.js';
import { renamedToken } from './migration/renamedToken.js';

/** What one advance may write to. Tokens in it are never changed, only replaced. */
export interface Draft {
  model: Instance['model'];
  state: Instance['state'];
  keys: number;
  readonly tokens: Map<TokenId, Token>;
  readonly returns: Map<string, Return>;
}

export function draftOf(instance: Instance): Draft {
  const tokens = new Map<TokenId, Token>();
  for (const token of instance.tokens) tokens.set(token.id, token);
  const returns = new Map<string, Return>();
  for (const id in instance.returns) returns.set(id, instance.returns[id]!);
  return { model: instance.model, state: instance.state, keys: instance.keys, tokens, returns };
}

/** Makes a draft into plain JSON again. Tokens come in the order of their ids, also when a rewind has restored some. */
export function settle({ id }: Instance, draft: Draft): Instance {
  const tokens = Array.from(draft.tokens.values());
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.id < tokens[i - 1]!.id) {
      tokens.sort((a, b) => a.id - b.id);
      break;
    }
  }
  return { id, model: draft.model, state: draft.state, tokens, returns: Object.fromEntries(draft.returns), keys: draft.keys };
}

/** Folds recorded events into an instance: `replay(before, outcome.events)` equals `outcome.instance`. */
export function replay(instance: Instance, events: readonly Event[]): Instance {
  const draft = draftOf(instance);
  for (const event of events) apply(draft, event);
  return settle(instance, draft);
}

/** Folds one event into a draft. The only place in the engine where state changes. */
export function apply(draft: Draft, event: Event): void {
  switch (event.type) {
    case 'instance.started':
    case 'instance.resumed':
      draft.state = 'active';
      return;
    case 'instance.completed':
      draft.state = 'completed';
      return;
    case 'instance.rejected':
      draft.state = 'rejected';
      return;
    case 'instance.terminated':
      draft.state = 'terminated';
      return;
    case 'instance.failed':
      draft.state = 'failed';
      return;
    case 'instance.migrated':
      draft.model = event.model;
      rename(draft, new Map(event.renamed));
      return;
    case 'token.entered':
      draft.tokens.set(event.token.id, event.token);
      draft.keys++;
      return;
    case 'token.restored':
      draft.tokens.set(event.token.id, event.token);
      return;
    case 'token.held':
      setState(draft, event.token, 'held', undefined);
      return;
    case 'token.waiting':
      setState(draft, event.token, 'waiting', undefined);
      return;
    case 'token.failed':
      setState(draft, event.token, 'failed', event.again);
      return;
    case 'token.retried':
      setState(draft, event.token, 'active', draft.tokens.get(event.token)!.again);
      return;
    case 'token.left':
      draft.tokens.delete(event.token);
      return;
    case 'variables.set': {
      const { id, at, parent, via, state, variables, item, back, ballot, fired, again, done } = draft.tokens.get(event.token)!;
      const merged = { ...variables, ...event.variables };
      draft.tokens.set(id, { id, at, parent, via, state, variables: merged, item, back, ballot, fired, again, done });
      return;
    }
    case 'ballot.opened':
    case 'ballot.changed': {
      const { id, at, parent, via, state, variables, item, back, fired, again, done } = draft.tokens.get(event.token)!;
      draft.tokens.set(id, { id, at, parent, via, state, variables, item, back, ballot: event.ballot, fired, again, done });
      return;
    }
    case 'timer.fired':
      count(draft, event.token, event.timer, 1);
      return;
    case 'event.caught':
      count(draft, event.token, event.event, 1);
      return;
    case 'activity.activated':
      count(draft, event.token, event.node, 1);
      return;
    case 'condition.changed':
      count(draft, event.token, event.event, event.holds ? 1 : -1);
      return;
    case 'compensation.enabled':
      setDone(draft, event.token, [...(draft.tokens.get(event.token)!.done ?? []), event.done]);
      return;
    case 'compensation.listed':
      setDone(draft, event.token, event.done);
      return;
    case 'instance.rewound':
      forget(draft, event.superseded);
      return;
    case 'return.opened':
      draft.returns.set(event.id, event.value);
      draft.keys++;
      return;
    case 'return.closed':
      draft.returns.delete(event.id);
      return;
    case 'flow.taken':
    case 'timer.armed':
    case 'message.received':
    case 'signal.thrown':
    case 'signal.received':
    case 'error.thrown':
    case 'escalation.thrown':
      return; // history only
  }
}

function setState(draft: Draft, token: TokenId, state: TokenState, again: Again | undefined): void {
  const { id, at, parent, via, variables, item, back, ballot, fired, done } = draft.tokens.get(token)!;
  draft.tokens.set(id, { id, at, parent, via, state, variables, item, back, ballot, fired, again, done });
}

function count(draft: Draft, token: TokenId, what: string, by: 1 | -1): void {
  const { id, at, parent, via, state, variables, item, back, ballot, fired, again, done } = draft.tokens.get(token)!;
  const counted = { ...fired, [what]: (fired?.[what] ?? 0) + by };
  draft.tokens.set(id, { id, at, parent, via, state, variables, item, back, ballot, fired: counted, again, done });
}

function setDone(draft: Draft, token: TokenId, done: readonly Compensable[]): void {
  const { id, at, parent, via, state, variables, item, back, ballot, fired, again } = draft.tokens.get(token)!;
  draft.tokens.set(id, { id, at, parent, via, state, variables, item, back, ballot, fired, again, done });
}

/** What a rewind has taken back has not been completed, so there is nothing of it to undo. */
function forget(draft: Draft, superseded: readonly TokenId[]): void {
  for (const { id, done } of draft.tokens.values()) {
    if (done?.some(({ token }) => superseded.includes(token)))
      setDone(
        draft,
        id,
        done.filter(({ token }) => !superseded.includes(token)),
      );
  }
}

function rename(draft: Draft, names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return;
  for (const [id, token] of draft.tokens) draft.tokens.set(id, renamedToken(token, names));
  for (const [id, value] of draft.returns) {
    draft.returns.set(id, { ...value, positions: value.positions.map((token) => renamedToken(token, names)) });
  }
}
