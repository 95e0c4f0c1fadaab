import {
  Activity,
  BookUser,
  Building2,
  CalendarClock,
  CalendarRange,
  ChartNoAxesColumn,
  Contact,
  Database,
  FileText,
  Footprints,
  LifeBuoy,
  Megaphone,
  MessageSquare,
  Sparkles,
  Target,
  TrendingUp,
  UserRound,
  Wallet,
} from 'lucide-vue-next';
import type { Component } from 'vue';
import type { EntityMeta } from '../api/manifest.js';

/** Icons that a plugin may name, by their Lucide name. */
const byName: Readonly<Record<string, Component>> = {
  activity: Activity,
  'book-user': BookUser,
  'building-2': Building2,
  'calendar-clock': CalendarClock,
  'calendar-range': CalendarRange,
  'chart-no-axes-column': ChartNoAxesColumn,
  contact: Contact,
  database: Database,
  'file-text': FileText,
  footprints: Footprints,
  'life-buoy': LifeBuoy,
  megaphone: Megaphone,
  'message-square': MessageSquare,
  sparkles: Sparkles,
  'trending-up': TrendingUp,
  target: Target,
  'user-round': UserRound,
  wallet: Wallet,
};

/** The icon of an entity in the navigation: the one its plugin names, or a plain table. */
export function entityIcon(entity: EntityMeta): Component {
  return byName[entity.icon ?? ''] ?? Database;
}
