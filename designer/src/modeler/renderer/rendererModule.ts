import { ActivityRenderer } from './ActivityRenderer.js';

/** Module of bpmn-js: our way of drawing activities. */
export const rendererModule = { __init__: ['activityRenderer'], activityRenderer: ['type', ActivityRenderer] };
