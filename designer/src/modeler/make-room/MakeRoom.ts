import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { DiagramElement } from '../diagramElement.js';
import type { DiagramServices } from '../diagramServices.js';
import { isA } from '../isA.js';
import { roomNeeded } from './roomNeeded.js';

interface Created {
  readonly shape: DiagramElement;
  /** The flow that it was dropped on. */
  readonly targetFlow?: DiagramElement;
}
type PostExecuted = (event: string, priority: number, handler: (context: Created) => void, unwrap: true) => void;
const AFTER_THE_FLOW_IS_SPLIT = 250;

/** Moves what stands behind to the right when a node is put on a flow; part of the same step, so that one undo takes both back. */
export class MakeRoom extends CommandInterceptor {
  static override readonly $inject = ['eventBus', 'modeling', 'spaceTool'];

  constructor(
    eventBus: unknown,
    private readonly shaping: DiagramServices['modeling'],
    private readonly spaceTool: DiagramServices['spaceTool'],
  ) {
    super(eventBus as never);
    const postExecuted = this.postExecuted.bind(this) as unknown as PostExecuted;
    postExecuted('shape.create', AFTER_THE_FLOW_IS_SPLIT, (context) => context.targetFlow && this.widen(context.shape), true);
  }

  private widen(shape: DiagramElement): void {
    const source = shape.incoming.find((flow) => isA(flow, 'bpmn:SequenceFlow'))?.source;
    const target = shape.outgoing.find((flow) => isA(flow, 'bpmn:SequenceFlow'))?.target;
    const room = source && target && roomNeeded(source, shape, target);
    if (!room) return;
    if (room.rest > 0) {
      const others = (shape.parent?.children ?? []).filter((element) => element !== shape && element !== shape.label);
      const start = target.x - 1;
      const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(others, 'x', room.rest, start);
      this.spaceTool.makeSpace(movingShapes, resizingShapes, { x: room.rest, y: 0 }, 'e', start);
    }
    const lift = middle(source) - middle(shape);
    if (room.self > 0 || lift !== 0) this.shaping.moveElements([shape], { x: room.self, y: lift });
    for (const flow of [...shape.incoming, ...shape.outgoing]) this.straighten(flow);
  }

  /** The three stand level now, so the flows between them need no bends. */
  private straighten(flow: DiagramElement): void {
    const { source, target } = flow;
    if (!source || !target || Math.abs(middle(source) - middle(target)) > 1) return;
    const y = middle(source);
    this.shaping.updateWaypoints(flow, [
      { x: source.x + source.width, y },
      { x: target.x, y },
    ]);
  }
}

const middle = ({ y, height }: DiagramElement) => y + height / 2;
