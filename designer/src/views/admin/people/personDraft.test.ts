import { expect, test } from 'vitest';
import { draftOf, emptyPerson, inputOf } from './personDraft.js';

const person = {
  id: '1',
  version: 3,
  name: '程予安',
  active: true,
  department: null,
  employeeNo: 'E000103',
  username: 'sales',
  mobile: null,
  email: 'sales@example.com',
  departmentId: '11',
  secondaryDepartmentIds: [],
  positionId: null,
  managerId: null,
  absences: [],
  hasPassword: true,
  locale: 'en',
};

test('a person goes into the form and out of it unchanged, without a password', () => {
  const input = inputOf(draftOf(person));
  expect(input).toMatchObject({ name: '程予安', mobile: null, email: 'sales@example.com', locale: 'en' });
  expect(input).not.toHaveProperty('password');
});

test('an emptied address is none, and a number may be typed with spaces', () => {
  expect(inputOf({ email: ' ', mobile: '139 0000-0001' })).toEqual({ email: null, mobile: '13900000001' });
});

test('only what has changed is sent of changes', () => {
  expect(inputOf({ name: '程予宁', password: 'a fine password' })).toEqual({ name: '程予宁', password: 'a fine password' });
});

test('a new person stands in the department that was looked at', () => {
  expect(emptyPerson('11').departmentId).toBe('11');
});
