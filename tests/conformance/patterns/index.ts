import { advanced } from './advanced.js';
import { basic } from './basic.js';
import type { Pattern } from './pattern.js';

/** The 43 workflow control-flow patterns, in their order. */
export const patterns: readonly Pattern[] = [...basic, ...advanced];
