interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** How far apart nodes stand. */
const GAP = 44;

/** What has to move, in pixels to the right, so that a node put between two others has room: itself, and all from the next one on. */
export interface Room {
  readonly self: number;
  readonly rest: number;
}

/**
 * Room for a node put on the flow between two others that stand beside each other; null: they do not, or there is room enough.
 */
export function roomNeeded(source: Box, added: Box, target: Box): Room | null {
  const level = Math.abs(middle(source) - middle(target)) < Math.max(source.height, target.height) / 2;
  if (!level || target.x < source.x + source.width) return null;
  const self = Math.max(0, source.x + source.width + GAP - added.x);
  const rest = Math.max(0, added.x + self + added.width + GAP - target.x);
  return self === 0 && rest === 0 ? null : { self, rest };
}

const middle = ({ y, height }: Box) => y + height / 2;
