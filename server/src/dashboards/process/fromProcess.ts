const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Full hours between two moments. */
const hours = (from: string, to: string) => `((${to} - ${from}) - (${to} - ${from}) % ${HOUR_MS}) / ${HOUR_MS}`;
const overdueAt = (now: number) => `tasks.state = 'open' AND tasks.due < ${now}`;
const flag = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/** What widgets ask of every record, from columns that requests and tasks have. */
const automatic = (owner: string, from: string, to: string) =>
  `requests.no, ${owner} AS owner_id, requests.department_id AS owner_department_id, requests.status AS approval_status, ` +
  `${from} AS created_at, COALESCE(${to}, ${from}) AS updated_at, 1 AS active_flag`;

const SELECTS: Readonly<Record<string, (now: number) => string>> = {
  'process:request': (now) =>
    `SELECT requests.id, requests.title, requests.flow_key AS flow, requests.status, requests.initiator_id AS initiator, ` +
    `requests.department_id AS department, requests.started_at, requests.ended_at, ` +
    `${hours('requests.started_at', `COALESCE(requests.ended_at, ${now})`)} AS hours, ` +
    `(SELECT COUNT(*) FROM tasks WHERE tasks.instance_id = requests.id AND tasks.state = 'open') AS open_tasks, ` +
    `${flag(`EXISTS (SELECT 1 FROM tasks WHERE tasks.instance_id = requests.id AND ${overdueAt(now)})`)} AS overdue, ` +
    `${automatic('requests.initiator_id', 'requests.started_at', 'requests.ended_at')} FROM requests`,
  'process:task': (now) =>
    `SELECT tasks.id, requests.title, tasks.flow_key AS flow, tasks.node_name AS node, tasks.person_id AS person, tasks.state, ` +
    `tasks.opened_at, tasks.closed_at, tasks.due, ${hours('tasks.opened_at', `COALESCE(tasks.closed_at, ${now})`)} AS hours, ` +
    `${flag(overdueAt(now))} AS overdue, tasks.instance_id AS request, ` +
    `${automatic('tasks.person_id', 'tasks.opened_at', 'tasks.closed_at')} FROM tasks JOIN requests ON requests.id = tasks.instance_id`,
};

/**
 * The rows of requests or tasks, with the columns of their entity, as a subquery.
 *
 * @param now milliseconds; counted in minutes, so that the same question stays the same for a while
 */
export const fromProcess = (entity: string, now: number): string => `(${SELECTS[entity]!(now - (now % MINUTE_MS))})`;
