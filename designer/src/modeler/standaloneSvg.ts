/** What the style sheet says of activities, for a picture that stands alone. */
const STYLE = `.vm-box{fill:var(--vm-dg-fill);stroke:var(--vm-dg-stroke);stroke-width:1.25}
.vm-icon{fill:none;stroke:var(--vm-muted);stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.vm-loop{fill:none;stroke:var(--vm-dg-stroke);stroke-width:1.5}
text{font-family:var(--vm-font)}
.vm-name{font-size:13.5px;font-weight:600;fill:var(--vm-dg-text)}
.vm-who,.vm-limit{font-size:12px;fill:var(--vm-muted)}
.vm-limit{text-anchor:end}`;
const VARIABLE = /var\((--[\w-]+)\)/g;

/**
 * A picture of the diagram that needs no page around it: styles inside, colors as values.
 *
 * @param valueOf value of a CSS variable, e.g. `--vm-dg-fill`.
 */
export function standaloneSvg(svg: string, valueOf: (variable: string) => string): string {
  const withStyle = svg.replace(/<svg\b[^>]*>/, (tag) => `${tag}<style>${STYLE}</style>`);
  const resolve = (text: string): string =>
    text.replace(VARIABLE, (_, name: string) => resolve(valueOf(name).trim().replace(/"/g, "'")) || 'currentColor');
  return resolve(withStyle);
}
