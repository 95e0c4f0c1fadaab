import { randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, told apart by what stands in front. */
export const newSecret = (prefix: 'vmk_' | 'vms_'): string => prefix + randomBytes(32).toString('base64url');
