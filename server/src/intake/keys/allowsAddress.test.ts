import { expect, it } from 'vitest';
import { allowsAddress } from './allowsAddress.js';

it.each([
  [[], '203.0.113.9', true],
  [['203.0.113.9'], '203.0.113.9', true],
  [['203.0.113.9'], '203.0.113.10', false],
  [['10.1.0.0/16'], '10.1.255.255', true],
  [['10.1.0.0/16'], '10.2.0.0', false],
  // Bits behind the prefix count for nothing.
  [['10.1.2.3/16'], '10.1.9.9', true],
  [['203.0.113.9/32'], '203.0.113.8', false],
  [['2001:db8::/32'], '2001:db8:1::7', true],
  [['2001:db8::/32'], '2001:db9::7', false],
  [['2001:DB8:0:0::1'], '2001:db8::1', true],
  [['10.1.0.0/16'], '2001:db8::1', false],
  [['192.0.2.1', '10.1.0.0/16', '2001:db8::/32'], '2001:db8::1', true],
  [['10.1.0.0/16'], 'unknown', false],
])('%j lets %s in: %s', (allowed, address, expected) => expect(allowsAddress(allowed, address)).toBe(expected));
