export const request = { title: 'Request' };
