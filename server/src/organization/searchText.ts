import { pinyin } from 'pinyin-pro';

/** What a person is found by: name, pinyin (`gumingqian`), initials (`gmq`), user name and employee number, in lower case. */
export function searchText(person: { readonly name: string; readonly username: string; readonly employeeNo: string }): string {
  const syllables = pinyin(person.name, { toneType: 'none', type: 'array', surname: 'head' });
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  return [person.name, syllables.join(''), initials, person.username, person.employeeNo].join(' ').toLowerCase().slice(0, 300);
}
