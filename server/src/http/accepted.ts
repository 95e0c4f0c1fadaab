/** What a handler answers when the work goes on in the background: 202 instead of 200. */
export class Accepted {
  constructor(readonly body: unknown) {}
}
