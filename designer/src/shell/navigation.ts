import { ChartColumn, Inbox, LayoutDashboard, Library, Send, Settings, Workflow } from 'lucide-vue-next';
import type { Component } from 'vue';

export interface NavigationItem {
  readonly to: string;
  readonly icon: Component;
  /** Key of the text. */
  readonly label: string;
  /** One of these functions is needed; empty: everybody. */
  readonly needs: readonly string[];
}

/** The fixed entries of the navigation; entities come between the two groups. */
export const navigation: { readonly work: readonly NavigationItem[]; readonly configuration: readonly NavigationItem[] } = {
  work: [
    { to: '/workbench', icon: LayoutDashboard, label: 'shell.workbench', needs: [] },
    { to: '/inbox', icon: Inbox, label: 'shell.inbox', needs: [] },
    { to: '/start', icon: Send, label: 'shell.start', needs: [] },
    { to: '/dashboards', icon: ChartColumn, label: 'dashboards.title', needs: [] },
    { to: '/subjects', icon: Library, label: 'quality.subjects', needs: [] },
  ],
  configuration: [
    { to: '/designer', icon: Workflow, label: 'shell.designer', needs: ['designer.use'] },
    {
      to: '/admin',
      icon: Settings,
      label: 'shell.administration',
      needs: ['organization.manage', 'roles.manage', 'calendar.manage', 'mail.read', 'audit.read'],
    },
  ],
};
