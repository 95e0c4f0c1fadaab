import { VermilionElementFactory } from './VermilionElementFactory.js';

/** Module of bpmn-js: our element factory in place of its own. */
export const elementFactoryModule = { elementFactory: ['type', VermilionElementFactory] };
