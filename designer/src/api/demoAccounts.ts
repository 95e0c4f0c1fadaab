import { client } from './client.js';
import { itemsOf, type Listed } from './itemsOf.js';
import type { Text } from '@vermilion/plugin-kit';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: Text;
}

/** Accounts to try the product with; 404 outside of the demo mode. */
export const demoAccounts = {
  list: () => client.get<Listed<DemoAccount>>('/demo-accounts').then(itemsOf),
};
