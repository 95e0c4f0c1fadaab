export { createWorld } from '@vermilion/engine';
export { checkPlugin, findingsOf, type CheckOptions } from './checkPlugin.js';
export { demoSnapshot, demoWorld } from './demoWorld.js';
export type { Finding } from './finding.js';
export { dirtyImportsOf, type TriedImport } from './dirtyImportsOf.js';
export { flowModel } from './flowModel.js';
export { memoryRecords, type MemoryRecords } from './memoryRecords.js';
export { storyDesk, type ServiceAnswers, type StoryDesk } from './storyDesk.js';
export { scenario, type Scenario } from '@vermilion/engine/testing';
