/** One line of the table: what was to be reached, and what was. */
export interface Figure {
  readonly name: string;
  /** How much, in `unit`; `atLeast` for rates. */
  readonly goal: number;
  readonly measured: number;
  readonly unit: string;
  readonly atLeast?: boolean;
  /** What the figure rests on. */
  readonly note?: string;
}

export const isReached = ({ goal, measured, atLeast = false }: Figure): boolean =>
  atLeast ? measured >= goal : measured <= goal;
