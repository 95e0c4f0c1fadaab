import type { FieldKindName } from '../definition/field.js';
import type { FieldValues } from '../definition/row.js';
import { bankcardKind } from './bankcard/index.js';
import { boolKind } from './bool/index.js';
import { dateKind } from './date/index.js';
import { datetimeKind } from './datetime/index.js';
import { decimalKind } from './decimal/index.js';
import { deptKind } from './dept/index.js';
import { drugapprovalKind } from './drugapproval/index.js';
import { emailKind } from './email/index.js';
import type { FieldKind } from './fieldKind.js';
import { fileKind } from './file/index.js';
import { icd10Kind } from './icd10/index.js';
import { idcardKind } from './idcard/index.js';
import { imageKind } from './image/index.js';
import { intKind } from './int/index.js';
import { jsonKind } from './json/index.js';
import { longtextKind } from './longtext/index.js';
import { moneyKind } from './money/index.js';
import { multiKind } from './multi/index.js';
import { percentKind } from './percent/index.js';
import { phoneKind } from './phone/index.js';
import { plateKind } from './plate/index.js';
import { ratingKind } from './rating/index.js';
import { refKind } from './ref/index.js';
import { refsKind } from './refs/index.js';
import { regionKind } from './region/index.js';
import { selectKind } from './select/index.js';
import { serialKind } from './serial/index.js';
import { tableKind } from './table/index.js';
import { tagsKind } from './tags/index.js';
import { textKind } from './text/index.js';
import { timeKind } from './time/index.js';
import { urlKind } from './url/index.js';
import { usccKind } from './uscc/index.js';
import { userKind } from './user/index.js';
import { usersKind } from './users/index.js';

/** Every kind by its name: a new name does not compile until it has a kind. */
export const fieldKinds: { readonly [K in FieldKindName]: FieldKind<FieldValues[K]> } = {
  text: textKind,
  longtext: longtextKind,
  url: urlKind,
  email: emailKind,
  phone: phoneKind,
  serial: serialKind,
  uscc: usccKind,
  idcard: idcardKind,
  bankcard: bankcardKind,
  plate: plateKind,
  icd10: icd10Kind,
  drugapproval: drugapprovalKind,
  region: regionKind,
  int: intKind,
  decimal: decimalKind,
  money: moneyKind,
  percent: percentKind,
  rating: ratingKind,
  date: dateKind,
  datetime: datetimeKind,
  time: timeKind,
  bool: boolKind,
  select: selectKind,
  multi: multiKind,
  tags: tagsKind,
  ref: refKind,
  refs: refsKind,
  table: tableKind,
  user: userKind,
  users: usersKind,
  dept: deptKind,
  file: fileKind,
  image: imageKind,
  json: jsonKind,
};
