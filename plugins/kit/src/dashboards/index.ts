export { dashboardGrid, gridIssues } from './dashboardGrid.js';
export { widgetIssues, type FieldOf } from './widgetIssues.js';
