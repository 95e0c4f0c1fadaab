import imported from 'validator/lib/isEmail.js';
import { accept, refuse, type Parsed } from './parsed.js';

/** The package is CommonJS: server and browser build see its default differently typed, though it is the same. */
const isEmail = (imported as unknown as { readonly default: (text: string) => boolean }).default;

/** An e-mail address of at most 254 characters; its domain in lower case. */
export function checkEmail(text: string): Parsed<string> {
  const address = text.trim();
  if (address.length > 254)
    return refuse('length', '邮箱不能超过 254 个字符', `Expected at most 254 characters, but there are ${address.length}.`);
  if (!isEmail(address))
    return refuse('format', '邮箱格式不正确，例如 name@example.com', 'Expected an address such as name@example.com.');
  const at = address.lastIndexOf('@');
  return accept(address.slice(0, at) + address.slice(at).toLowerCase());
}
