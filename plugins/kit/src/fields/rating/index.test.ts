import { describe, expect, it } from 'vitest';
import { rating, ratingKind } from './index.js';

const points = rating({ zh: '评分', en: 'Rating' }, { scale: 5 });

describe('rating', () => {
  it.each([0, 6, 2.5])('refuses %s', (value) => expect(ratingKind.parse(value, points).ok).toBe(false));
  it('says of how many', () => expect(ratingKind.format(4, points, { locale: 'en' })).toBe('4 / 5'));
});
