import { CircleDot, Cog, Copy, FileCode, Hand, Inbox, SquareStack, Table2, UserRound } from 'lucide-vue-next';
import type { Component } from 'vue';

/** The icon of each kind of activity, on the diagram, in the palette and at the head of the panel. */
export const taskIcons: Readonly<Record<string, Component>> = {
  'bpmn:Task': CircleDot,
  'bpmn:UserTask': UserRound,
  'bpmn:ServiceTask': Cog,
  'bpmn:SendTask': Copy,
  'bpmn:ReceiveTask': Inbox,
  'bpmn:ScriptTask': FileCode,
  'bpmn:ManualTask': Hand,
  'bpmn:BusinessRuleTask': Table2,
  'bpmn:SubProcess': SquareStack,
};
