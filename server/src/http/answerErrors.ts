import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { HttpError } from './httpError.js';

/** Turns an error of a lower floor into an answer; undefined: not its business. */
export type ErrorMapper = (error: unknown) => HttpError | undefined;

/** Answers every error in one shape. What nobody expected becomes a 500 that tells nothing but the request id; the log tells the rest. */
export function answerErrors(log: Logger, mappers: readonly ErrorMapper[]): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const known = asHttpError(error, mappers);
      if (!known || known.status >= 500) log.error({ requestId: ctx.state['requestId'] as string, err: error }, 'request failed');
      answer(ctx, known ?? UNEXPECTED);
    }
  };
}

const UNEXPECTED = new HttpError(500, 'internal', {
  zh: '系统内部错误，请把请求编号告诉管理员。',
  en: 'Something went wrong here. Please tell the administrator the request id.',
});

function asHttpError(error: unknown, mappers: readonly ErrorMapper[]): HttpError | undefined {
  if (error instanceof HttpError) return error;
  for (const mapper of mappers) {
    const mapped = mapper(error);
    if (mapped) return mapped;
  }
  return undefined;
}

export function answer(ctx: Context, error: HttpError): void {
  ctx.status = error.status;
  ctx.set(error.headers);
  ctx.body = {
    error: {
      id: error.id,
      message: error.text,
      requestId: ctx.state['requestId'] as string,
      ...(error.issues ? { issues: error.issues } : {}),
      ...error.details,
    },
  };
}
