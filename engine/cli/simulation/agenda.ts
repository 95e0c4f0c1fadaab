/** Something that happens at a moment of the virtual clock. */
interface Entry<T> {
  readonly due: number;
  readonly order: number;
  readonly what: T;
}

/** What is still to happen: the earliest first, and among those of one moment whatever was put down first. */
export class Agenda<T> {
  private readonly entries: Entry<T>[] = [];
  private count = 0;

  add(due: number, what: T): void {
    this.entries.push({ due, order: this.count++, what });
  }

  next(): { readonly due: number; readonly what: T } | undefined {
    let first = 0;
    for (let i = 1; i < this.entries.length; i++) {
      const [a, b] = [this.entries[i]!, this.entries[first]!];
      if (a.due < b.due || (a.due === b.due && a.order < b.order)) first = i;
    }
    return this.entries.splice(first, 1)[0];
  }

  drop(matches: (what: T) => boolean): void {
    for (let i = this.entries.length - 1; i >= 0; i--) if (matches(this.entries[i]!.what)) this.entries.splice(i, 1);
  }
}
