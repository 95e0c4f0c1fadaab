import type { FieldDefinition } from '../../definition/field.js';
import { constructorOf, type CommonOptions } from '../field.js';
import { listOf } from '../listOf.js';
import { userKind } from '../user/index.js';

/** Several people. */
export const users = constructorOf<'users', CommonOptions & Pick<FieldDefinition, 'maxCount'>>('users');

export const usersKind = listOf('users', userKind);
