/** One thing that can be picked: its name and what tells it from others of that name. */
export interface SearchOption {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | null | undefined;
}
