import type { Variables, World } from '@vermilion/engine';
import { computed, ref, watch } from 'vue';
import { useSimulation } from '../../modeler/simulate/useSimulation.js';
import { showTokens } from '../../modeler/tokens/showTokens.js';
import type { Check } from './useCheck.js';
import type { Diagram } from './useDiagram.js';

const MINUTE = 60_000;

/** A trial run of what is drawn, shown on the diagram. */
export function useTrial(diagram: Diagram, check: Check) {
  const simulation = useSimulation();
  const part = ref<'now' | 'mails' | 'variables' | 'events'>('now');
  const running = computed(() => simulation.trial.value !== null);

  watch(simulation.marks, (marks) => {
    const modeler = diagram.modeler.value;
    if (!modeler) return;
    showTokens(
      { overlays: modeler.get('overlays'), elementRegistry: modeler.get('elementRegistry'), canvas: modeler.get('canvas') },
      marks,
    );
  });
  // Whoever draws on leaves the run: its model is no longer what is shown.
  watch(diagram.revision, () => simulation.stop());

  function start(world: World, requester: string, fields: Variables): void {
    if (!check.model.value) return;
    part.value = 'now';
    diagram.modeler.value?.get('contextPad').close();
    diagram.modeler.value?.get('selection').select(null);
    const at = Math.ceil(Date.now() / MINUTE) * MINUTE;
    simulation.start(check.model.value, world, { requester, fields, at });
  }
  return { simulation, part, running, start, stop: simulation.stop };
}
