/// <reference path="./diagramJsMinimap.d.ts" />
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './modeler.css';
import Modeler from 'bpmn-js/lib/Modeler';
import minimapModule from 'diagram-js-minimap';
import { vermilionModdle } from '@vermilion/engine/moddle';
import { contextPadModule } from './context-pad/contextPadModule.js';
import type { DiagramServices } from './diagramServices.js';
import { diagramStyle } from './diagramStyle.js';
import { elementFactoryModule } from './element-factory/elementFactoryModule.js';
import { makeRoomModule } from './make-room/makeRoomModule.js';
import { markEvents } from './markEvents.js';
import { nameEditingModule } from './name-editing/nameEditingModule.js';
import { paletteModule } from './palette/paletteModule.js';
import type { NoteWords } from './renderer/activityNote.js';
import { rendererModule } from './renderer/rendererModule.js';
import { replaceMenuModule } from './replace-menu/replaceMenuModule.js';
import { translateModule } from './translate/translateModule.js';

/** A diagram that is being drawn. */
export interface OpenModeler {
  /** Shows a diagram in place of the one before; answers what could not be read. @throws {Error} if it cannot be read at all. */
  readonly read: (xml: string) => Promise<readonly string[]>;
  readonly xml: () => Promise<string>;
  readonly svg: () => Promise<string>;
  readonly get: <Name extends keyof DiagramServices>(name: Name) => DiagramServices[Name];
  readonly destroy: () => void;
}

/** Opens bpmn-js with our palette, context pad, menus and look. In a file of its own: it is loaded when the first designer opens. */
export function openModeler(
  container: HTMLElement,
  { locale, noteWords }: { readonly locale: string; readonly noteWords: NoteWords },
): OpenModeler {
  const modeler = new Modeler({
    container,
    ...diagramStyle,
    noteWords,
    minimap: { open: false },
    // A copy: moddle writes its namespace into the names of the properties.
    moddleExtensions: { vermilion: structuredClone(vermilionModdle) },
    additionalModules: [
      translateModule(locale),
      rendererModule,
      elementFactoryModule,
      paletteModule,
      contextPadModule,
      replaceMenuModule,
      makeRoomModule,
      nameEditingModule,
      minimapModule,
    ],
  } as never);
  const get: OpenModeler['get'] = (name) => modeler.get(name as never);
  markEvents(get('eventBus'), get('canvas'));
  return {
    read: async (xml) => (await modeler.importXML(xml)).warnings.map(String),
    xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    svg: async () => (await modeler.saveSVG()).svg,
    get,
    destroy: () => modeler.destroy(),
  };
}
