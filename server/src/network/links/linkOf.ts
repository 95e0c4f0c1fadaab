import type { RecordField } from '../../records/entity/recordEntity.js';

/** What two records may share that tells that they hang together. */
export type LinkKind = 'phone' | 'domain' | 'account' | 'identity' | 'company' | 'address' | 'person';

const BY_KIND: Readonly<Record<string, LinkKind>> = {
  phone: 'phone',
  email: 'domain',
  bankcard: 'account',
  idcard: 'identity',
  uscc: 'company',
};

/** The link that a field makes; undefined: none. */
export const linkOf = ({ definition, kind }: RecordField): LinkKind | undefined => definition.link ?? BY_KIND[kind.name];
