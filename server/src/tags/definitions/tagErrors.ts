import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';

/** 409: what a plugin says of a tag is changed in the plugin. */
export const tagOfPlugin = () =>
  new HttpError(409, 'tag_of_plugin', {
    zh: '这个标签由插件定义，不能在这里修改或删除。',
    en: 'This tag is defined by a plugin and cannot be changed or removed here.',
  });

/** 422: two tags of a field cannot have one word. */
export const tagTaken = () =>
  refusals.invalid([
    {
      field: 'tag',
      id: 'tag_taken',
      message: {
        zh: '已有同名标签；要合为一个，请用“合并”。',
        en: 'There is a tag of this name. To make one of two, merge them.',
      },
    },
  ]);
