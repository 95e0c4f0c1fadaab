/** A person, as far as the engine needs to know. */
export interface WorldPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** Main department. */
  readonly department: string | null;
  readonly manager: string | null;
  readonly positions: readonly string[];
  readonly roles: readonly string[];
  /** Away from..to (milliseconds, UTC); tasks go to the deputy meanwhile. */
  readonly absences: readonly { readonly from: number; readonly to: number; readonly deputy: string }[];
}

export interface WorldDepartment {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly leader: string | null;
}

/** Working hours and days. */
export interface WorldCalendar {
  /** IANA name. Only fixed offsets and zones known to `Intl` are used. */
  readonly timeZone: string;
  /** Minutes of the day, e.g. [[540, 720], [810, 1110]]. Their sum is one working day. */
  readonly hours: readonly (readonly [number, number])[];
  /** Exceptions from Monday to Friday, by ISO date: works or not. */
  readonly days: Readonly<Record<string, boolean>>;
  /** For trying out: one working day lasts this many milliseconds, day and night. Absent in earnest. */
  readonly workingDayMs?: number | undefined;
}

/** The organisation and the calendar at one moment: plain JSON, so that the designer can have it too. */
export interface WorldSnapshot {
  readonly version: string;
  readonly administrator: string;
  readonly people: readonly WorldPerson[];
  readonly departments: readonly WorldDepartment[];
  readonly calendar: WorldCalendar;
}

/**
 * A synchronous, read-only view of the organisation and of the working calendar.
 *
 * Whatever the engine reads from it is recorded in the events, so that a replay needs no world.
 */
export interface World {
  readonly administrator: string;
  person(id: string): WorldPerson | undefined;
  department(id: string): WorldDepartment | undefined;
  peopleWithRole(role: string): readonly string[];
  peopleWithPosition(position: string): readonly string[];
  peopleOfDepartment(department: string): readonly string[];
  /** When a duration (ISO 8601: `P1D`, `PT4H`) of working time that begins at `from` is over. */
  addWorkingTime(from: number, duration: string): number;
  /** Working milliseconds between two moments; a working day is the sum of the calendar's hours. */
  workingTimeBetween(from: number, to: number): number;
}
