import { onText } from './onText.js';

export const lowerCase = onText((text) => text.toLowerCase());
