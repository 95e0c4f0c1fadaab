import type { PersonDetail, PersonInput } from '../../../api/people.js';

/** An absence as it is being typed: each part may still be missing. */
export interface AbsenceDraft {
  readonly from: number | null;
  readonly to: number | null;
  readonly deputyId: string | null;
}
/** A person as the form holds them; nothing typed is empty text. */
export interface PersonDraft {
  name: string;
  username: string;
  employeeNo: string;
  departmentId: string | null;
  secondaryDepartmentIds: readonly string[];
  positionId: string | null;
  managerId: string | null;
  email: string;
  mobile: string;
  locale: string;
  /** A new one; empty leaves it as it is. */
  password: string;
  absences: readonly AbsenceDraft[];
}

export const emptyPerson = (departmentId: string | null = null): PersonDraft => ({
  name: '',
  username: '',
  employeeNo: '',
  departmentId,
  secondaryDepartmentIds: [],
  positionId: null,
  managerId: null,
  email: '',
  mobile: '',
  locale: 'zh-CN',
  password: '',
  absences: [],
});

export const draftOf = (person: PersonDetail): PersonDraft => ({
  name: person.name,
  username: person.username,
  employeeNo: person.employeeNo ?? '',
  departmentId: person.departmentId,
  secondaryDepartmentIds: person.secondaryDepartmentIds,
  positionId: person.positionId,
  managerId: person.managerId,
  email: person.email ?? '',
  mobile: person.mobile ?? '',
  locale: person.locale,
  password: '',
  absences: person.absences,
});

/** What is sent of a draft, or of its changes: an emptied address or number is none, an empty password is not sent. */
export function inputOf({ email, mobile, password, absences, ...rest }: Partial<PersonDraft>): PersonInput {
  return {
    ...rest,
    ...(email === undefined ? {} : { email: email.trim() || null }),
    ...(mobile === undefined ? {} : { mobile: mobile.replace(/[\s-]/g, '') || null }),
    ...(password ? { password } : {}),
    // What is still missing is for the server to say, at the field.
    ...(absences === undefined ? {} : { absences: absences as PersonInput['absences'] & object }),
  };
}
