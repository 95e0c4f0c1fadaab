export { calendarDay } from './calendarDay.js';
export { department } from './department.js';
export { person } from './person.js';
export { position } from './position.js';
