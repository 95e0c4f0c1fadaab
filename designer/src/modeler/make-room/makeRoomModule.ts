import SpaceToolModule from 'bpmn-js/lib/features/space-tool';
import { MakeRoom } from './MakeRoom.js';

/** Module of bpmn-js: a node that is put on a flow gets room. */
export const makeRoomModule = { __depends__: [SpaceToolModule], __init__: ['makeRoom'], makeRoom: ['type', MakeRoom] };
