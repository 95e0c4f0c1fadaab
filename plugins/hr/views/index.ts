export { endingEmployments } from './endingEmployments.js';
export { leaveCalendar } from './leaveCalendar.js';
export { probations } from './probations.js';
export { recruitments } from './recruitments.js';
