import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { files } from '../../../api/files.js';
import FieldValue from '../../FieldValue.vue';
import { fieldOf } from '../../../testing/fieldOf.js';
import { mountApp } from '../../../testing/mountApp.js';
import { mountEditor } from '../../../testing/mountEditor.js';
import { refusedFile } from './refusedFile.js';

const stored = { id: 'f1', name: '合同.pdf', bytes: 253_952, type: 'application/pdf' };
const field = fieldOf('file', { accept: ['pdf', 'docx'], maxCount: 2, maxBytes: 1_000_000 });
afterEach(() => vi.restoreAllMocks());

async function choose(editor: Awaited<ReturnType<typeof mountEditor>>, ...chosen: File[]) {
  const input = editor.wrapper.find('input[type=file]');
  Object.defineProperty(input.element, 'files', { value: chosen, configurable: true });
  await input.trigger('change');
  await flushPromises();
}

test('is printed as links with sizes', () => {
  const value = mountApp(FieldValue, { value: [stored], field });
  expect(value.find('a').attributes('href')).toBe('/api/v1/files/f1');
  expect(value.text()).toContain('248 KB');
});

test('a chosen file is uploaded at once and can be taken out again', async () => {
  vi.spyOn(files, 'upload').mockResolvedValue({ ...stored, id: 'f2' });
  const editor = await mountEditor(field, [stored]);
  await choose(editor, new File(['x'], 'b.pdf'));
  await editor.wrapper.find('button.remove').trigger('click');
  expect(editor.given()).toEqual([[stored, { ...stored, id: 'f2' }], [{ ...stored, id: 'f2' }]]);
});

test('what the server would refuse is not sent, and the reason is said', async () => {
  const upload = vi.spyOn(files, 'upload');
  const editor = await mountEditor(field, []);
  await choose(editor, new File(['x'], 'virus.exe'));
  expect(upload).not.toHaveBeenCalled();
  expect(editor.wrapper.find('[role=alert]').text()).toContain('virus.exe');
});

test('too many, too large and of another type are told apart', () => {
  expect(refusedFile({ name: 'a.pdf', size: 5 }, field, 2)?.key).toBe('forms.tooManyFiles');
  expect(refusedFile({ name: 'a.pdf', size: 2_000_000 }, field, 0)?.key).toBe('forms.fileTooLarge');
  expect(refusedFile({ name: 'a.zip', size: 5 }, field, 0)?.key).toBe('forms.fileTypeRefused');
  expect(refusedFile({ name: 'A.PDF', size: 5 }, field, 0)).toBeNull();
});
