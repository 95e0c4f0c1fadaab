import type { FieldKindName } from '@vermilion/plugin-kit';
import type { FieldView } from '../fieldView.js';
import { bankcard } from './bankcard/index.js';
import { bool } from './bool/index.js';
import { date } from './date/index.js';
import { datetime } from './datetime/index.js';
import { decimal } from './decimal/index.js';
import { dept } from './dept/index.js';
import { drugapproval } from './drugapproval/index.js';
import { email } from './email/index.js';
import { file } from './file/index.js';
import { icd10 } from './icd10/index.js';
import { idcard } from './idcard/index.js';
import { image } from './image/index.js';
import { int } from './int/index.js';
import { json } from './json/index.js';
import { longtext } from './longtext/index.js';
import { money } from './money/index.js';
import { multi } from './multi/index.js';
import { percent } from './percent/index.js';
import { phone } from './phone/index.js';
import { plate } from './plate/index.js';
import { rating } from './rating/index.js';
import { ref } from './ref/index.js';
import { refs } from './refs/index.js';
import { region } from './region/index.js';
import { select } from './select/index.js';
import { serial } from './serial/index.js';
import { table } from './table/index.js';
import { tags } from './tags/index.js';
import { text } from './text/index.js';
import { time } from './time/index.js';
import { url } from './url/index.js';
import { uscc } from './uscc/index.js';
import { user } from './user/index.js';
import { users } from './users/index.js';

/** How each kind of field is printed and edited: total, so that a new kind does not compile until it has a view. */
export const fieldViews: Readonly<Record<FieldKindName, FieldView>> = {
  text,
  longtext,
  url,
  email,
  phone,
  serial,
  uscc,
  idcard,
  bankcard,
  plate,
  icd10,
  drugapproval,
  region,
  int,
  decimal,
  money,
  percent,
  rating,
  date,
  datetime,
  time,
  bool,
  select,
  multi,
  tags,
  ref,
  refs,
  table,
  user,
  users,
  dept,
  file,
  image,
  json,
};
