import { Cog, Copy, Ellipsis, GitBranch, Hand, LassoSelect, Link, Split, SquareStack, Timer, UserRound } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { DiagramServices } from '../diagramServices.js';
import { iconMarkup } from '../icons/iconMarkup.js';
import { modelerText } from '../modelerText.js';

type Act = (event: Event) => void;
interface Entry {
  readonly group: string;
  readonly title: string;
  readonly html: string;
  readonly action: Readonly<Record<string, Act>>;
}
type Services = DiagramServices;

/** Our palette: what approvals need first, all of BPMN behind "more", tools below. Icon and word, 48×44. */
export class PaletteProvider {
  static readonly $inject = ['palette', 'create', 'elementFactory', 'globalConnect', 'lassoTool', 'handTool', 'popupMenu'];

  constructor(
    palette: Services['palette'],
    private readonly create: Services['create'],
    private readonly elementFactory: Services['elementFactory'],
    private readonly globalConnect: Services['globalConnect'],
    private readonly lassoTool: Services['lassoTool'],
    private readonly handTool: Services['handTool'],
    private readonly popupMenu: Services['popupMenu'],
  ) {
    palette.registerProvider(this);
  }

  getPaletteEntries(): Readonly<Record<string, Entry>> {
    return {
      approval: this.shape('approval', UserRound, 'bpmn:UserTask'),
      copy: this.shape('copy', Copy, 'bpmn:SendTask'),
      condition: this.shape('condition', Split, 'bpmn:ExclusiveGateway'),
      parallel: this.shape('parallel', GitBranch, 'bpmn:ParallelGateway'),
      timer: this.shape('timer', Timer, 'bpmn:IntermediateCatchEvent', {
        eventDefinitionType: 'bpmn:TimerEventDefinition',
      }),
      service: this.shape('service', Cog, 'bpmn:ServiceTask'),
      subProcess: this.entry(
        'draw',
        'subProcess',
        SquareStack,
        this.dragging((event) => this.startSubProcess(event)),
      ),
      more: this.entry('draw', 'more', Ellipsis, { click: (event) => this.openMore(event) }),
      connect: this.entry('tools', 'connect', Link, { click: (event) => this.globalConnect.toggle(event) }),
      lasso: this.entry('tools', 'lasso', LassoSelect, { click: (event) => this.lassoTool.activateSelection(event) }),
      hand: this.entry('tools', 'hand', Hand, { click: (event) => this.handTool.activateHand(event) }),
    };
  }

  private shape(key: string, icon: Component, type: string, attributes: Readonly<Record<string, unknown>> = {}): Entry {
    const start: Act = (event) => this.create.start(event, this.elementFactory.createShape({ type, ...attributes }));
    return this.entry('draw', key, icon, this.dragging(start));
  }

  private dragging(start: Act) {
    return { dragstart: start, click: start };
  }

  private entry(group: string, key: string, icon: Component, action: Entry['action']): Entry {
    const title = modelerText(`palette.${key}`);
    const svg = `<svg width="18" height="18" viewBox="0 0 24 24">${iconMarkup(icon)}</svg>`;
    return {
      group,
      title,
      html: `<div class="entry vm-palette-entry" draggable="true">${svg}<span>${title}</span></div>`,
      action,
    };
  }

  private startSubProcess(event: Event): void {
    const subProcess = this.elementFactory.createShape({ type: 'bpmn:SubProcess', x: 0, y: 0, isExpanded: true });
    const start = this.elementFactory.createShape({ type: 'bpmn:StartEvent', x: 40, y: 82, parent: subProcess });
    this.create.start(event, [subProcess, start], { hints: { autoSelect: [subProcess] } });
  }

  private openMore(event: Event): void {
    const box = (event.target as Element).closest('.entry')!.getBoundingClientRect();
    this.popupMenu.open(
      {},
      'vermilion-more',
      { x: box.right + 8, y: Math.max(8, box.top - 120) },
      {
        title: modelerText('moreTitle'),
        width: 300,
        search: true,
      },
    );
  }
}
