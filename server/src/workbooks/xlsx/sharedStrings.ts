import type { Readable } from 'node:stream';
import { tableLimits } from '../tableLimits.js';
import { TableProblem } from '../tableProblem.js';
import { readWholeXml } from './readXml.js';
import { createTextStore, type TextStore } from './textStore.js';

/** The texts that cells refer to by number: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(stream: Readable): Promise<TextStore> {
  const strings = createTextStore();
  let characters = 0;
  let text = '';
  let isText = false;
  let phonetic = 0;
  await readWholeXml(stream, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') isText = phonetic === 0;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') {
        characters += text.length;
        if (characters > tableLimits.sharedCharacters) throw tooMuchText();
        strings.add(text);
      }
    },
  });
  return strings;
}

const tooMuchText = () =>
  new TableProblem('too_much_text', {
    zh: '工作簿中的文字过多，请拆分后再导入。',
    en: 'The workbook holds too much text. Please split it.',
  });
