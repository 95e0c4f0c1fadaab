/** Who asks: a signed-in person with what the roles give. */
export interface Actor {
  readonly personId: string;
  /** Full names, `crm:legal`. */
  readonly roles: readonly string[];
  /** Functions that the roles carry, `designer.use`. */
  readonly functions: readonly string[];
  /** Main department. */
  readonly departmentId: string | null;
  /** Who looks with this person’s eyes, and until when (milliseconds since 1970); such an actor changes nothing. */
  readonly viewer?: { readonly personId: string; readonly until: number };
}
