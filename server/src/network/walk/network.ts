/** A record that hangs together with the one asked about, as its reader may know it. */
export interface NetworkNode {
  readonly entity: string;
  readonly id: string;
  readonly title: string;
  readonly no: string | null;
  /** Steps away; 0: the record itself. */
  readonly hop: number;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
}

/** One record refers to another by a field. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** Of the record `from`. */
  readonly field: string;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** There is more than is shown. */
  readonly cut: boolean;
}

export const MOST_HOPS = 3;
export const MOST_NODES = 200;
/** Of one relation at one step, so that one kind with very many does not crowd out the others. */
export const MOST_OF_RELATION = 50;
