import { flowModel, scenario } from '@vermilion/plugin-kit/testing';
import assert from 'node:assert/strict';
import { __pluginName__ } from '../index.js';
import { libraryWorld } from './libraryWorld.story.js';

/** A reader asks, the librarian says yes, and the book is handed out; or there is no copy left. */
export function lendBookStory(): void {
  const ask = () => scenario(flowModel(__pluginName__, 'lendBook'), libraryWorld).start({ purpose: '学习' }, 'reader');
  const lent = ask().vote('librarian', 'librarian', 'approve', { pickup: '一楼' });
  assert.deepEqual(
    lent.effectsOf('callService').map(({ service }) => service),
    ['__plugin__:handOut'],
  );
  lent.complete('handOut');
  assert.equal(lent.instance.state, 'completed');

  const none = ask().vote('librarian', 'librarian', 'approve');
  none.do({ type: 'throwError', token: none.token('handOut').id, errorCode: 'no_copy', variables: {} });
  assert.equal(none.path().at(-1), 'none');
}
