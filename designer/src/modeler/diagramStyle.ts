const color = (name: string) => `var(--vm-dg-${name})`;

/** Options of bpmn-js for the colors and the type of the design guide; both themes share them, because they are CSS variables. */
export const diagramStyle = {
  bpmnRenderer: { defaultFillColor: color('fill'), defaultStrokeColor: color('stroke'), defaultLabelColor: color('text') },
  textRenderer: {
    defaultStyle: { fontFamily: 'var(--vm-font)', fontSize: 13, lineHeight: 1.4 },
    externalStyle: { fontSize: 13, lineHeight: 1.4 },
  },
};
