/** Who asks: a signed-in person with what the roles give. */
export interface Actor {
  readonly personId: string;
  /** Full names, `crm:legal`. */
  readonly roles: readonly string[];
  /** Functions that the roles carry, `designer.use`. */
  readonly functions: readonly string[];
  /** Main department. */
  readonly departmentId: string | null;
}
