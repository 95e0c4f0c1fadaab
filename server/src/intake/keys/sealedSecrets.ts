import { SECRET_PLACE } from './intakeKey.js';

/** Where the secrets that calls are signed with are stored, encrypted; the earlier one as long as it is still taken. */
export const SEALED_SECRETS = ['signing_secret', 'previous_secret'].map((column) => ({
  table: 'intake_keys',
  column,
  place: SECRET_PLACE,
}));
