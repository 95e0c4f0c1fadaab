import { mount } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import { useKeyboard } from './useKeyboard.js';

const press = (target: EventTarget, key: string, init: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

function setUp() {
  const down = vi.fn();
  const enter = vi.fn();
  const page = mount(
    {
      setup: () => useKeyboard({ j: down, Enter: enter }),
      template: '<div><input /><button>go</button></div>',
    },
    { attachTo: document.body },
  );
  return { page, down, enter };
}

test('a key acts anywhere on the page', () => {
  const { down } = setUp();
  press(document.body, 'j');
  press(document.body, 'J');
  expect(down).toHaveBeenCalledTimes(2);
});

test('not while typing, not with a modifier, not under a dialog', () => {
  const { page, down } = setUp();
  press(page.find('input').element, 'j');
  press(document.body, 'j', { ctrlKey: true });
  document.body.insertAdjacentHTML('beforeend', '<div class="el-overlay"></div>');
  press(document.body, 'j');
  expect(down).not.toHaveBeenCalled();
});

test('Enter belongs to the button it is on', () => {
  const { page, enter } = setUp();
  press(page.find('button').element, 'Enter');
  expect(enter).not.toHaveBeenCalled();
  press(document.body, 'Enter');
  expect(enter).toHaveBeenCalledTimes(1);
});

test('a page that is gone does not listen', () => {
  const { page, down } = setUp();
  page.unmount();
  press(document.body, 'j');
  expect(down).not.toHaveBeenCalled();
});
