/** What a node of the platform can do: answer people, carry out jobs, watch the clock. */
export const SERVICE_NAMES = ['web', 'worker', 'scheduler'] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];
