import { checkPlugin } from '@vermilion/plugin-kit/testing';
import { it } from 'vitest';
import { lendBookStory } from './flows/lendBook.story.js';
import { __pluginName__ } from './index.js';

it('is sound', () => checkPlugin(__pluginName__, { stories: { lendBook: lendBookStory } }));
