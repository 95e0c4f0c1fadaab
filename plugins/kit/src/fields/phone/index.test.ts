import { expect, it } from 'vitest';
import { phoneKind } from './index.js';

it('shows three and four digits of a masked number', () => expect(phoneKind.mask('13900004172')).toBe('139****4172'));
