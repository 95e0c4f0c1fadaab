import { onText } from './onText.js';

export const upperCase = onText((text) => text.toUpperCase());
