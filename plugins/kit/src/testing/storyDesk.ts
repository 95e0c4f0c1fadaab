import type { Variables } from '@vermilion/engine';
import { scenario, type Scenario } from '@vermilion/engine/testing';
import type { OrganizationSeed, SeedCalendarDay, SeedPerson } from '../definition/organization.js';
import type { PluginDefinition } from '../definition/plugin.js';
import { demoWorld } from './demoWorld.js';
import { flowModel } from './flowModel.js';

/** What services answer in a story, by node. */
export type ServiceAnswers = Readonly<Record<string, Variables>>;

/** People of the demo act in the flows of a plugin; everybody is named by username. */
export interface StoryDesk {
  person(username: string): SeedPerson;
  /** Username of somebody active and present in a department (by code) who does not lead it. */
  memberOf(department: string): string;
  /** Submits a request. */
  begin(flow: string, variables: Variables, by: string): Scenario;
  approve(story: Scenario, node: string, by: string, variables?: Variables): Scenario;
  reject(story: Scenario, node: string, by: string): Scenario;
  /** Sends a request back from a node to another one. */
  sendBack(story: Scenario, node: string, to: string, by: string): Scenario;
  /** Who may act now at a node. */
  openFor(story: Scenario, node: string): readonly string[];
  /** What the process last said of its outcome. */
  outcome(story: Scenario): unknown;
  /** Everybody approves and every service answers until nothing is left; the nodes passed, in order. */
  walk(story: Scenario, answers?: ServiceAnswers): readonly string[];
}

/** @param now milliseconds since 1970, UTC: when stories begin */
export function storyDesk(
  plugin: PluginDefinition,
  organization: OrganizationSeed,
  { days = [], now }: { readonly days?: readonly SeedCalendarDay[]; readonly now: number },
): StoryDesk {
  const world = demoWorld(organization, days);
  const names = new Map(organization.people.map(({ id, username }) => [id, username]));
  const desk: StoryDesk = {
    person(username) {
      const found = organization.people.find((person) => person.username === username);
      if (found === undefined) throw new Error(`Expected somebody called ${username} in the demo, but there is nobody.`);
      return found;
    },
    memberOf(code) {
      const department = organization.departments.find((one) => one.code === code);
      const member = organization.people.find(
        ({ id, departmentId, active, absences }) =>
          departmentId === department?.id && id !== department.leaderId && active && absences.length === 0,
      );
      if (member === undefined) throw new Error(`Expected somebody in the department ${code}, but there is nobody.`);
      return member.username;
    },
    begin(flow, variables, by) {
      const story = scenario(flowModel(plugin, flow), world);
      story.now = now;
      const { id, departmentId } = desk.person(by);
      return story.do({ type: 'start', variables: { ...variables, initiator: { id, department: departmentId } } }, id);
    },
    approve: (story, node, by, variables) => story.vote(node, desk.person(by).id, 'approve', variables),
    reject: (story, node, by) => story.vote(node, desk.person(by).id, 'reject'),
    sendBack(story, node, to, by) {
      const returner = story.token(node).id;
      return story.do({ type: 'rewind', to: [{ node: to }], mode: 'rewalk', returner }, desk.person(by).id);
    },
    openFor: (story, node) => openSeats(story, node).map((id) => names.get(id) ?? id),
    outcome(story) {
      const events = story.trail.flatMap((step) => step.events);
      const set = events.findLast((event) => event.type === 'variables.set' && 'outcome' in event.variables);
      return set?.type === 'variables.set' ? set.variables['outcome'] : undefined;
    },
    walk(story, answers = {}) {
      const passed: string[] = [];
      for (let token = waiting(story); token !== undefined; token = waiting(story)) {
        const { at } = token;
        if (passed.at(-1) !== at) passed.push(at);
        if (token.ballot !== undefined) story.vote(at, openSeats(story, at)[0]!, 'approve');
        else if (story.model.nodes.get(at)?.type === 'intermediateCatchEvent') story.trigger(at);
        else story.complete(at, answers[at]);
      }
      return passed;
    },
  };
  return desk;
}

function openSeats(story: Scenario, node: string): readonly string[] {
  const seats = story.token(node).ballot?.seats ?? [];
  return seats.filter(({ state }) => state === 'open').map(({ person }) => person);
}

/** The next activity that waits for somebody; none as well when the request has come back to whoever asked. */
function waiting({ instance, model }: Scenario) {
  return instance.tokens.find(
    ({ state, at }) => state === 'held' && model.nodes.get(at)?.type !== 'startEvent' && model.nodes.get(at)?.type !== 'process',
  );
}
