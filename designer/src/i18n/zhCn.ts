import { messagesOf, type Messages } from './messagesOf.js';

/** All Chinese texts, by area. */
export const zhCn = messagesOf(import.meta.glob<Record<string, Messages>>('./zh-CN/*.ts', { eager: true }));
