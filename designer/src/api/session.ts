import { client } from './client.js';
import type { Locale } from '../i18n/locale.js';
import type { PersonBrief } from './people.js';

/** Somebody who sees what another person sees, and may change nothing, until a moment. */
export interface Viewer {
  readonly person: PersonBrief;
  readonly until: number;
}

export interface Me {
  readonly person: PersonBrief & {
    readonly username: string;
    readonly email: string | null;
    readonly employeeNo: string | null;
    readonly position: string | { readonly id: string; readonly name: string } | null;
  };
  readonly roles: readonly string[];
  readonly functions: readonly string[];
  /** Who looks with this person’s eyes; null: the person. */
  readonly viewer: Viewer | null;
  readonly csrf: string;
  readonly locale: Locale | null;
  readonly demo: boolean;
  /** For trying out: one working day lasts this many milliseconds. Null in earnest. */
  readonly compressedDayMs: number | null;
}

export const session = {
  get: () => client.get<Me>('/session'),
  signIn: (username: string, password: string) => client.post<Me>('/session', { username, password }),
  signOut: () => client.delete('/session'),
  viewAs: (personId: string) => client.put<Me>('/session/viewed', { personId }),
  endViewing: () => client.delete<Me>('/session/viewed'),
  changePassword: (current: string, next: string) => client.put<void>('/session/password', { current, next }),
  setPreferences: (preferences: { locale: Locale }) => client.put<unknown>('/session/preferences', preferences),
};
