/** The part of saxen that the reader uses; the package ships no types. */
declare module 'saxen' {
  export interface ParseContext {
    readonly line: number;
    readonly column: number;
  }
  type Decode = (text: string) => string;
  export class Parser {
    ns(uris: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      callback: (name: string, attributes: () => Readonly<Record<string, string>> | false, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', callback: (name: string) => void): this;
    on(event: 'text' | 'attention', callback: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', callback: (text: string) => void): this;
    on(event: 'error', callback: (error: Error, context: () => ParseContext) => void): this;
    on(event: 'warn', callback: (warning: Error, context: () => ParseContext) => void): this;
    parse(xml: string): Error | undefined;
    stop(): void;
  }
}
