import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const ask = () => desk.begin('resignationApproval', { lastDay: '2026-12-31', handover: desk.person('director').id }, 'sales');
const approved = () => {
  const story = desk.approve(ask(), 'dept', 'manager');
  desk.approve(story, 'hr', desk.openFor(story, 'hr')[0]!);
  return story.complete('begin');
};
const handovers = ['work', 'assets', 'accounts', 'access'] as const;

describe('the resignation', () => {
  it('hands over in four places at once, in any order', () => {
    const story = approved();
    expect(story.places()).toEqual(handovers.map((node) => `${node} held`));
    expect(desk.openFor(story, 'work')).toEqual(['director']);
    expect(desk.openFor(story, 'accounts')).toEqual(['finance']);
    for (const node of [...handovers].reverse()) {
      expect(story.places()).not.toContain('lastDay held');
      desk.approve(story, node, desk.openFor(story, node)[0]!);
    }
    expect(story.places()).toEqual(['lastDay held']);
  });

  it('waits for the evening of the last day', () => {
    const story = approved();
    for (const node of handovers) desk.approve(story, node, desk.openFor(story, node)[0]!);
    expect(story.effectsOf('setTimer')).toMatchObject([{ due: Date.UTC(2026, 11, 31, 10) }]);
    story.trigger('lastDay');
    expect(story.effectsOf('callService')).toMatchObject([{ service: 'hr:endEmployment' }]);
    expect(story.complete('apply').instance.state).toBe('completed');
  });

  it('can be talked out of: the department sends it back', () => {
    expect(desk.sendBack(ask(), 'dept', 'start', 'manager').places()).toEqual(['start held']);
    expect(desk.reject(ask(), 'dept', 'manager').places()).toEqual(['start held']);
  });
});
