import { expect, it } from 'vitest';
import { icd10, icd10Kind } from './index.js';

it('does not touch the small x, which means something', () =>
  expect(icd10Kind.parse(' I10.x00x002', icd10({ zh: '诊断', en: 'Diagnosis' }))).toEqual({ ok: true, value: 'I10.x00x002' }));
