import { pick } from '../fields/chance.js';

/** The fifty most frequent surnames; how often each stands here follows its frequency. */
const surnames = [
  ...'王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘陈陈陈陈陈杨杨杨黄黄黄赵赵赵吴吴吴周周周徐徐孙孙马马朱朱胡胡郭郭何何林林罗罗高高',
  ...'郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢',
];

const given = [
  ...'安宁若川予清远明谦书瑶知行静姝怀瑾映雪越然既晓禾南枝仲文思齐景行嘉言子衿云舒致和以沫青山长风听澜亦欢念初星河问渠澄观屿森望舒',
  ...'沐阳柏舟语嫣雨桐梓涵欣怡佳琪浩宇俊杰志强建国海燕丽华秀英桂兰玉梅春生秋实冬青夏至晨曦暮雪朝阳晚晴江月湖光松竹兰芷蕙茹',
  ...'博雅卓尔不凡弘毅自牧守拙存真含章可贞元亨利承泽润物启航维桢国栋天佑家骏逸群超凡永康恒泰瑞祥吉庆福临寿昌喜乐平和顺达',
  ...'颖慧敏捷聪睿哲思辩论诗词歌赋琴棋书画锦绣绮罗纨素缃黛碧翠丹朱彤绯紫蓝橙',
];

/** A made-up Chinese name of two or three characters. */
export function personName(random: () => number): string {
  const surname = pick(random, surnames);
  const first = pick(random, given);
  return random() < 0.25 ? surname + first : surname + first + pick(random, given);
}
