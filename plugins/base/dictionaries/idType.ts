import { defineDictionary } from '@vermilion/plugin-kit';

export const idType = defineDictionary({
  title: { zh: '证件类型', en: 'ID type' },
  items: {
    idcard: { label: { zh: '居民身份证', en: 'Resident identity card' } },
    passport: { label: { zh: '护照', en: 'Passport' } },
    hk_macao: { label: { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit (Hong Kong, Macao)' } },
    taiwan: { label: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit (Taiwan)' } },
    foreign_pr: { label: { zh: '外国人永久居留身份证', en: 'Permanent residence card' } },
    other: { label: { zh: '其他', en: 'Other' } },
  },
});
