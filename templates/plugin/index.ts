import { definePlugin } from '@vermilion/plugin-kit';
import { desk } from './dashboards/desk.js';
import { loanStatus } from './dictionaries/loanStatus.js';
import { book } from './entities/book.js';
import { loan } from './entities/loan.js';
import { lendBook } from './flows/lendBook.js';
import { loanRequest } from './forms/loanRequest.js';
import { handOut } from './handlers/handOut.js';
import { librarian } from './roles/librarian.js';
import { reader } from './roles/reader.js';
import { dueLoans } from './views/dueLoans.js';

/** A library that lends books. */
export const __pluginName__ = definePlugin({
  id: '__plugin__',
  title: { zh: '图书', en: 'Library' },
  version: '0.1.0',
  root: import.meta.url,
  dictionaries: { loanStatus },
  entities: { book, loan },
  forms: { loanRequest },
  flows: { lendBook },
  handlers: { handOut },
  roles: { reader, librarian },
  dashboards: { desk },
  views: { dueLoans },
});
