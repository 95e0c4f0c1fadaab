/** Under which name those who wait for a signal stand in the table of subscriptions; no message of a diagram is called so. */
export function signalSubscription(signal: string): string {
  return `\u001fsignal ${signal}`;
}
