import type { Context } from 'koa';
import type { z } from 'zod';
import type { Actor } from './actor.js';
import type { HttpError } from './httpError.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What is declared of a route: source of validation, authorization, the OpenAPI document and the route × role test. */
export interface RouteDefinition<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** Below `/api/v1`, e.g. `/people/:id`. */
  readonly path: string;
  readonly summary: string;
  /** Open to everybody; otherwise one must be signed in. */
  readonly public?: true;
  /** Asked by other systems, told by the header X-Api-Key; the handler looks at it. */
  readonly keyed?: true;
  /** A function that the actor must have. Finer rights are checked by the handler. */
  readonly function?: string;
  /** Strict objects; absent: any `:name` of at most 200 characters; no query; no body. */
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response?: z.ZodType;
  /** Of the answer 202, where the handler may answer `Accepted`. */
  readonly accepted?: z.ZodType;
  /** Of success; default 200, or 204 when the handler answers undefined. */
  readonly status?: number;
  /** Also answers somebody who looks with another’s eyes; without it only questions do, and no files (`mountRoutes`). */
  readonly whileViewing?: true;
  /** The handler reads the body itself (uploads) or writes the answer itself (streams). */
  readonly raw?: true;
  /** Bytes of the body; default 1 MB. */
  readonly mostBytes?: number;
}

export interface RouteInput<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Who asks. Throws 401 on a public route without a session. */
  readonly actor: Actor;
  readonly visitor: Actor | undefined;
  readonly requestId: string;
  /** Header `Idempotency-Key`. */
  readonly idempotencyKey: string | undefined;
  /** For cookies and streams only. */
  readonly ctx: Context;
}

export interface Route extends RouteDefinition {
  readonly handle: (input: RouteInput<never, never, never>) => Promise<unknown>;
  /** Told of requests that are refused (4xx), also of those that never reach the handler. */
  readonly refused?: (refusal: HttpError, ctx: Context) => Promise<void>;
}

type Params = Readonly<Record<string, string>>;

/** Declares a route; the handler's input is typed by the schemas. */
export function route<
  P extends z.ZodType = z.ZodType<Params>,
  Q extends z.ZodType = z.ZodType<Record<string, never>>,
  B extends z.ZodType = z.ZodType<undefined>,
>(
  definition: RouteDefinition<P, Q, B>,
  handle: (input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>) => Promise<unknown>,
  refused?: Route['refused'],
): Route {
  return { ...definition, handle, ...(refused ? { refused } : {}) };
}
