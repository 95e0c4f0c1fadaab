/** Something that `checkPlugin` does not accept: where it is, and what to do about it. */
export interface Finding {
  /** Relative to the plugin; where the part is by convention. */
  readonly file: string;
  readonly place: string;
  readonly remedy: string;
}
