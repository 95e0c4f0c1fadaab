/** What one of several definitions of an event is called outside. */
export function partId(event: string, part: number): string {
  return `${event}/${part}`;
}
