import type { TokenId } from '@vermilion/engine';

/** What an instance waits for from outside. */
export interface Question {
  readonly instance: string;
  readonly token: TokenId;
  /** The node that asks; of a message or signal, the event. */
  readonly node: string;
  readonly kind: 'task' | 'service' | 'script' | 'decision' | 'message' | 'signal' | 'process' | 'incident';
  /** Of a ballot; null: none. */
  readonly seat: number | null;
  readonly person: string | null;
  /** Name of the service, message, signal, decision or process. */
  readonly name: string;
  /** Of a message: the key under which it is waited for. */
  readonly key?: string | null;
}
