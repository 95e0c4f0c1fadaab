import { expect, it } from 'vitest';
import { emailKind } from './index.js';

it('shows the first letter and the domain of a masked address', () =>
  expect(emailKind.mask('lina@example.com')).toBe('l***@example.com'));
