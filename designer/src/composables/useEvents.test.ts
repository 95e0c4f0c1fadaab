import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import { useEvents } from './useEvents.js';

class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }
  close(): void {
    this.readyState = 2;
  }
  say(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

beforeEach(() => {
  Source.opened = [];
  vi.stubGlobal('EventSource', Source);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function listen(listeners: Parameters<typeof useEvents>[0]) {
  const scope = effectScope();
  scope.run(() => useEvents(listeners));
  return scope;
}

test('all components share one connection, which ends with the last of them', () => {
  const seen: string[] = [];
  const first = listen({ request: ({ id }) => seen.push(`first ${id}`) });
  const second = listen({ request: ({ id }) => seen.push(`second ${id}`) });
  expect(Source.opened).toHaveLength(1);
  Source.opened[0]!.say('request', { id: 'r1' });
  first.stop();
  Source.opened[0]!.say('request', { id: 'r2' });
  second.stop();
  expect(seen).toEqual(['first r1', 'second r1', 'second r2']);
  expect(Source.opened[0]!.readyState).toBe(Source.CLOSED);
});

test('after a broken line everything is read again', () => {
  const resync = vi.fn();
  const scope = listen({ resync });
  const source = Source.opened[0]!;
  source.onopen!();
  expect(resync).not.toHaveBeenCalled();
  source.onerror!();
  source.onopen!();
  expect(resync).toHaveBeenCalledTimes(1);
  scope.stop();
});

test('a refused connection is tried again', () => {
  const scope = listen({});
  Source.opened[0]!.readyState = Source.CLOSED;
  Source.opened[0]!.onerror!();
  vi.advanceTimersByTime(5000);
  expect(Source.opened).toHaveLength(2);
  scope.stop();
});
