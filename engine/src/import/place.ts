import type { XmlNode } from './tree/xmlNode.js';
import type { ConvertedFile } from './convertedFile.js';

/** Where something foreign stands. */
export interface Place {
  readonly file: ConvertedFile;
  /** The BPMN element that it belongs to. */
  readonly owner: XmlNode;
  /** The dialect of who has written it. */
  readonly dialect: 'classic' | 'job' | 'editor';
}
