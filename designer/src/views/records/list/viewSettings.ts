import type { ViewDraft } from '../../../api/savedViews.js';

/** What a view is called, who sees it, and how it looks: everything but what it asks for. */
export type ViewSettings = Pick<ViewDraft, 'name' | 'sharedWith' | 'layout' | 'colors'>;
