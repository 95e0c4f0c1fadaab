import { compile } from '@vermilion/engine';
import { expect, test } from 'vitest';
import { newDiagram } from './newDiagram.js';

const texts = { title: '差旅 "申请" & 报销', submit: '提交', approval: '审批', end: '结束' };

test('a new flow can be published as it is', () => {
  const { models, problems } = compile(newDiagram('travel', 'crm:contractApplication', texts));
  expect(problems).toEqual([]);
  expect(models[0]).toMatchObject({ id: 'travel', name: texts.title });
});

test('without a form as well', () => {
  expect(compile(newDiagram('travel', null, texts)).problems).toEqual([]);
});
