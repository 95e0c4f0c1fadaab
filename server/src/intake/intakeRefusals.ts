import { HttpError } from '../http/httpError.js';

/** Why a call of another system is refused as a whole. */
export const intakeRefusals = {
  badKey: () =>
    new HttpError(401, 'bad_api_key', {
      zh: 'X-Api-Key 缺失、有误、已过期或已吊销。',
      en: 'Expected a valid key in X-Api-Key, but it is missing, wrong, expired or revoked.',
    }),
  badAddress: (address: string) =>
    new HttpError(403, 'address_not_allowed', {
      zh: `这个密钥不接受来自 ${address} 的调用。`,
      en: `Expected a call from an address of the key, but it came from ${address}.`,
    }),
  notInScope: (entity: string) =>
    new HttpError(403, 'not_in_scope', {
      zh: `这个密钥不能写入 ${entity}。`,
      en: `Expected an entity of the key, but ${entity} is none.`,
    }),
  badSignature: () =>
    new HttpError(401, 'bad_signature', {
      zh: '签名不正确：应为以签名密钥对“X-Timestamp.请求正文”计算的 HMAC-SHA256（十六进制）。',
      en: 'Expected X-Signature to be the HMAC-SHA256 (hexadecimal) of "X-Timestamp.body" by the signing secret, but it is not.',
    }),
  oldTimestamp: () =>
    new HttpError(401, 'timestamp_out_of_window', {
      zh: 'X-Timestamp（毫秒）与服务器时间相差超过 5 分钟。',
      en: 'Expected X-Timestamp (milliseconds) within 5 minutes of our clock, but it is not.',
    }),
  otherBody: () =>
    new HttpError(409, 'idempotency_key_reused', {
      zh: '这个 Idempotency-Key 已用于另一个请求。',
      en: 'Expected a new Idempotency-Key, but this one belongs to a call with other contents.',
    }),
  keyOver: () =>
    new HttpError(409, 'key_over', {
      zh: '密钥已吊销或过期，请新建一个。',
      en: 'Expected a key that is valid, but it is revoked or expired. Please make a new one.',
    }),
  underWay: () =>
    new HttpError(
      409,
      'call_under_way',
      { zh: '同一请求正在处理，请稍后再取结果。', en: 'The same call is under way; ask again for its answer.' },
      { headers: { 'Retry-After': '2' } },
    ),
} as const;
