/** A rule as the file has it: name and argument, both text. */
export interface RuleValue {
  readonly name?: string;
  readonly value?: string;
}
export interface PeopleValue {
  readonly whenInitiator?: string;
  readonly whenDuplicate?: string;
  readonly whenEmpty?: string;
  readonly rules?: readonly RuleValue[];
}
export interface BallotValue {
  readonly mode?: string;
  readonly sequential?: boolean;
  readonly approveAt?: string;
  readonly rejectAt?: string;
  readonly quorum?: string;
  readonly veto?: string;
  readonly abstain?: string;
  readonly added?: string;
}
export interface FieldValue {
  readonly name?: string;
  readonly access?: string;
  readonly required?: boolean;
}
export interface FormValue {
  readonly key?: string;
  readonly otherwise?: string;
  readonly fields?: readonly FieldValue[];
}
export interface StepValue {
  readonly id?: string;
  readonly after?: string;
  readonly action?: string;
  readonly to?: string;
  readonly toRule?: string;
  readonly toValue?: string;
  readonly every?: string;
  readonly times?: string;
}
export interface DeadlineValue {
  readonly due?: string;
  readonly steps?: readonly StepValue[];
}
export interface ButtonValue {
  readonly name?: string;
  readonly enabled?: boolean;
  readonly label?: string;
  readonly opinion?: boolean;
}
export interface MappingValue {
  readonly target?: string;
  readonly source?: string;
}

/** The elements of our namespace as plain values, by the name of their type. Numbers are text, as in the file. */
export interface ExtensionValues {
  readonly Assignment: PeopleValue;
  readonly Copy: PeopleValue;
  readonly Ballot: BallotValue;
  readonly Reject: { readonly policy?: string; readonly node?: string };
  readonly Returns: { readonly to?: string; readonly mode?: string };
  readonly Form: FormValue;
  /** A form as JSON. */
  readonly FormDesign: { readonly definition?: string };
  readonly Deadline: DeadlineValue;
  readonly Buttons: { readonly buttons?: readonly ButtonValue[] };
  readonly Service: { readonly name?: string };
  readonly Io: { readonly inputs?: readonly MappingValue[]; readonly outputs?: readonly MappingValue[] };
}
export type ExtensionName = keyof ExtensionValues;
