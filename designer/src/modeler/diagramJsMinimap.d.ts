declare module 'diagram-js-minimap' {
  const minimapModule: object;
  export default minimapModule;
}
