import { MoreMenuProvider } from './MoreMenuProvider.js';
import { PaletteProvider } from './PaletteProvider.js';

/** Module of bpmn-js: our palette in place of its own. */
export const paletteModule = {
  __init__: ['paletteProvider', 'moreMenuProvider'],
  paletteProvider: ['type', PaletteProvider],
  moreMenuProvider: ['type', MoreMenuProvider],
  // The word stands below each icon: a tooltip would say it twice.
  paletteTooltip: ['value', null],
};
