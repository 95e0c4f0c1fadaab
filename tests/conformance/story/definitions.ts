import type { EventDefinition, Flat, SingleEventDefinition } from '@vermilion/engine';

type Definition = Flat<SingleEventDefinition>;
interface WithDefinition {
  readonly eventDefinition: Flat<EventDefinition>;
}

const of = (eventDefinition: Flat<EventDefinition>): WithDefinition => ({ eventDefinition });

/** A timer by duration, or by cycle if the text begins with R, or by date. */
export const timer = (text: string): WithDefinition => of(timerOf(text));
export const message = (name: string, correlationKey?: string): WithDefinition =>
  of({ type: 'messageEventDefinition', message: name, correlationKey });
export const signal = (name: string): WithDefinition => of({ type: 'signalEventDefinition', signal: name });
export const conditional = (condition: string): WithDefinition => of({ type: 'conditionalEventDefinition', condition });
export const error = (errorCode?: string): WithDefinition => of({ type: 'errorEventDefinition', errorCode });
export const escalation = (escalationCode?: string): WithDefinition => of({ type: 'escalationEventDefinition', escalationCode });
export const compensate = (activityRef?: string, waitForCompletion = true): WithDefinition =>
  of({ type: 'compensateEventDefinition', activityRef, waitForCompletion });
export const cancel: WithDefinition = of({ type: 'cancelEventDefinition' });
export const link = (name: string): WithDefinition => of({ type: 'linkEventDefinition', link: name });
export const terminate: WithDefinition = of({ type: 'terminateEventDefinition' });
export const several = (...parts: readonly WithDefinition[]): WithDefinition =>
  of({ type: 'multipleEventDefinition', of: parts.map(({ eventDefinition }) => eventDefinition as Definition), parallel: false });
export const allOf = (...parts: readonly WithDefinition[]): WithDefinition =>
  of({ type: 'multipleEventDefinition', of: parts.map(({ eventDefinition }) => eventDefinition as Definition), parallel: true });

function timerOf(text: string): Definition {
  const source = JSON.stringify(text);
  const kind = text.startsWith('R') ? 'cycle' : text.startsWith('P') ? 'duration' : 'date';
  return {
    type: 'timerEventDefinition',
    timeDate: kind === 'date' ? source : undefined,
    timeDuration: kind === 'duration' ? source : undefined,
    timeCycle: kind === 'cycle' ? source : undefined,
    working: false,
  };
}
