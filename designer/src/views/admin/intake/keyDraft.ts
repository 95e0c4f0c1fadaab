import type { NewIntakeKey, SendableEntity } from '../../../api/intakeKeys.js';

/** A key as it is filled in. */
export interface KeyDraft {
  readonly name: string;
  readonly personId: string | null;
  readonly sourceSystem: string;
  readonly scope: Readonly<Record<string, readonly string[]>>;
  /** One a line, or separated by commas. */
  readonly addresses: string;
  readonly perMinute: number;
  readonly signed: boolean;
  /** Begin of the last day, milliseconds since 1970. */
  readonly lastDay: number | null;
}

const DAY_MS = 86_400_000;

export const emptyKey = (): KeyDraft => ({
  name: '',
  personId: null,
  sourceSystem: '',
  scope: {},
  addresses: '',
  perMinute: 60,
  signed: false,
  lastDay: null,
});

/** As the server takes it: entities without a field are left out, the last day counts to its end. */
export const keyOf = ({ personId, addresses, lastDay, scope, ...draft }: KeyDraft): NewIntakeKey => ({
  ...draft,
  personId: personId ?? '',
  scope: Object.fromEntries(Object.entries(scope).filter(([, fields]) => fields.length > 0)),
  addresses: addresses.split(/[\s,，、]+/).filter(Boolean),
  expiresAt: lastDay === null ? null : lastDay + DAY_MS - 1,
});

/** What of a scope somebody else may send too: the choice outlives a change of the person as far as it can. */
export const scopeWithin = (scope: KeyDraft['scope'], offered: readonly SendableEntity[]): KeyDraft['scope'] =>
  Object.fromEntries(
    offered.flatMap(({ name, fields }) => {
      const kept = fields.filter((field) => scope[name]?.includes(field.name)).map((field) => field.name);
      return kept.length > 0 ? [[name, kept]] : [];
    }),
  );
