import type { Compensable, Token } from '../instance.js';

type Names = ReadonlyMap<string, string>;

/** A token as it is called in another model. `names`: old id of a node or flow → new one; absent: the same. */
export function renamedToken(token: Token, names: Names): Token {
  const { via, fired, done } = token;
  return {
    ...token,
    at: nameOf(token.at, names),
    via: via === null ? null : nameOf(via, names),
    fired: fired && Object.fromEntries(Object.entries(fired).map(([what, times]) => [nameOfPart(what, names), times])),
    done: done?.map((one) => renamedCompensable(one, names)),
  };
}

function renamedCompensable(one: Compensable, names: Names): Compensable {
  return { ...one, at: nameOf(one.at, names), inner: one.inner.map((inner) => renamedCompensable(inner, names)) };
}

function nameOf(id: string, names: Names): string {
  return names.get(id) ?? id;
}

/** What is counted on a token is called after its event; one of several definitions has a number behind. */
function nameOfPart(what: string, names: Names): string {
  const [id, ...part] = what.split('/');
  return [nameOf(id!, names), ...part].join('/');
}
