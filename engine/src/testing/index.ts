export { benchmarkModels } from './benchmarkModels.js';
export { everything } from './everything.js';
export { noWorld } from './noWorld.js';
export { people } from './people.js';
export { process, ProcessBuilder, type FlowOptions, type NodeOptions } from './processBuilder.js';
export { scenario, Scenario, type Asked } from './scenario.js';
export { timerAfter } from './timerAfter.js';
export { toBpmn, toBpmnFile } from './toBpmn.js';
