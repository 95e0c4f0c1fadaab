/** Why a decision has no value. */
export class DecisionFailed extends Error {
  constructor(
    /** Id of the element of the file. */
    readonly element: string,
    /** Stable name of what was broken. */
    readonly rule: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'DecisionFailed';
  }
}
