import type { Token } from '../instance.js';
import type { Mapping } from '../model/mapping.js';
import type { Step } from '../step.js';
import { evaluateMappings } from './evaluateMappings.js';

/** Gives what a token has brought about to the scope around it, or to the one further out that declares the name (data object, property). */
export function giveOutputs(step: Step, outputs: readonly Mapping[], token: Token): void {
  if (outputs.length === 0) return;
  const around = scopeAround(step, token);
  const byOwner = new Map<Token, Record<string, unknown>>();
  for (const [name, value] of Object.entries(evaluateMappings(step, outputs, token))) {
    const owner = ownerOf(step, around, name);
    byOwner.set(owner, { ...byOwner.get(owner), [name]: value });
  }
  for (const [owner, values] of byOwner) step.set(owner, values);
}

/** The token of the process or sub-process in which a token is; what only stands between (all instances together, an event that undoes) is no scope. */
export function scopeAround(step: Step, token: Token): Token {
  let scope = step.find(token.parent!)!;
  while (scope.at === token.at || !isScope(step, scope)) scope = step.find(scope.parent!)!;
  return scope;
}

function isScope(step: Step, token: Token): boolean {
  const { type } = step.node(token);
  return type === 'process' || type === 'subProcess' || type === 'transaction' || type === 'adHocSubProcess';
}

function ownerOf(step: Step, around: Token, name: string): Token {
  for (
    let scope: Token | undefined = around;
    scope !== undefined;
    scope = scope.parent === null ? undefined : step.find(scope.parent)
  ) {
    const node = step.node(scope);
    if ('declares' in node && node.declares.includes(name)) return scope;
  }
  return around;
}
