/** Bounds on a file, so that none can occupy the reader for long. */
export interface XmlLimits {
  /** Length in UTF-16 code units. */
  readonly size: number;
  /** Elements inside each other. */
  readonly depth: number;
  readonly elements: number;
  /** Elements of BPMN, those left out that only repeat the ends of flows. */
  readonly bpmnElements: number;
  /** Different namespaces. */
  readonly namespaces: number;
  /** Attributes of one element. */
  readonly attributes: number;
}

export const defaultXmlLimits: XmlLimits = {
  size: 1_048_576,
  depth: 64,
  elements: 100_000,
  bpmnElements: 25_000,
  namespaces: 128,
  attributes: 128,
};
