import { expect, test } from 'vitest';
import { standaloneSvg } from './standaloneSvg.js';

const values: Readonly<Record<string, string>> = {
  '--vm-dg-fill': '#fff',
  '--vm-font': '"Noto Sans", sans-serif',
  '--vm-dg-stroke': 'var(--vm-ink)',
  '--vm-ink': '#111',
};
const picture = standaloneSvg(
  '<?xml version="1.0"?><svg width="9"><path stroke="var(--vm-dg-stroke)"/></svg>',
  (name) => values[name] ?? '',
);

test('styles are inside', () => {
  expect(picture).toMatch(/^<\?xml version="1\.0"\?><svg width="9"><style>\.vm-box\{fill:#fff/);
});
test('no variable is left, also where one names another', () => {
  expect(picture).not.toContain('var(');
  expect(picture).toContain('<path stroke="#111"/>');
});
test('a font does not break out of an attribute', () => {
  expect(picture).toContain("font-family:'Noto Sans', sans-serif");
});
