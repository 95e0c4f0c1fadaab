import { pinyin } from 'pinyin-pro';

/** `李思齐` → `lisiqi`, `lisiqi2` if that is taken. Remembers what it gives. */
export function createUsernames(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const spelled = pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' })
      .join('')
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    let username = spelled;
    for (let count = 2; used.has(username) || username.length < 3; count++) username = `${spelled}${count}`;
    used.add(username);
    return username;
  };
}
