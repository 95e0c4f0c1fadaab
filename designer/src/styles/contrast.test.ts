import { expect, test } from 'vitest';
import tokens from './tokens.css?raw';

type Theme = 'light' | 'dark';
const blocks: Record<Theme, string> = {
  light: /:root \{([^}]*)\}/.exec(tokens)![1]!,
  dark: /html\.dark \{([^}]*)\}/.exec(tokens)![1]!,
};

function color(theme: Theme, name: string): string {
  const find = (block: string) => new RegExp(`--vm-${name}:\\s*(#[0-9a-f]{6})`).exec(block)?.[1];
  const value = find(blocks[theme]) ?? find(blocks.light);
  if (!value) throw new Error(`Expected --vm-${name} to be a color, but it is not.`);
  return value;
}

/** Relative luminance of WCAG 2.1. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, front: string, back: string): number {
  const [low, high] = [luminance(color(theme, front)), luminance(color(theme, back))].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const STATES = ['draft', 'pending', 'approved', 'rejected', 'returned', 'withdrawn', 'overdue'];
const PIGMENTS = ['success', 'warning', 'danger', 'info'];
const text: readonly (readonly [string, string])[] = [
  ...['desk', 'paper', 'wash', 'wash-strong', 'paper-raised'].flatMap((back) =>
    ['ink', 'ink-2', 'muted'].map((front) => [front, back] as const),
  ),
  ...['accent', 'accent-hover', 'accent-active'].map((back) => ['on-accent', back] as const),
  ...['paper', 'accent-wash', 'desk'].map((back) => ['accent-text', back] as const),
  ...PIGMENTS.flatMap((name) => [[name, 'paper'] as const, [name, `${name}-wash`] as const]),
  ...STATES.map((name) => [`st-${name}`, `st-${name}-wash`] as const),
  ...['fill', 'done-fill', 'current-fill', 'returned-fill', 'incident-fill'].map((back) => ['dg-text', `dg-${back}`] as const),
];
const shapes: readonly (readonly [string, string])[] = [
  ['control', 'paper'],
  ['control', 'paper-raised'],
  ['focus', 'paper'],
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'].map((name) => [name, 'paper'] as const),
];

test.each((['light', 'dark'] as const).flatMap((theme) => text.map(([front, back]) => [theme, front, back] as const)))(
  '%s: %s can be read on %s',
  (theme, front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each((['light', 'dark'] as const).flatMap((theme) => shapes.map(([front, back]) => [theme, front, back] as const)))(
  '%s: %s can be told from %s',
  (theme, front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(3);
  },
);
