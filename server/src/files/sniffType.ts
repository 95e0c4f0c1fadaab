import { extname } from 'node:path';

interface Kind {
  readonly type: string;
  readonly extensions: readonly string[];
  matches(head: Buffer): boolean;
}

const starts =
  (...bytes: number[]) =>
  (head: Buffer) =>
    bytes.every((byte, index) => head[index] === byte);
const zip = starts(0x50, 0x4b, 0x03, 0x04);
const ole = starts(0xd0, 0xcf, 0x11, 0xe0);
const office = 'application/vnd.openxmlformats-officedocument';

/** Text has no NUL; what it claims to be otherwise does not matter, since it is only ever downloaded. */
const text = (head: Buffer) => !head.includes(0);

/** What may be uploaded: the extension must be known, and the first bytes must fit it. */
const KINDS: readonly Kind[] = [
  { type: 'application/pdf', extensions: ['.pdf'], matches: (head) => head.subarray(0, 1024).includes('%PDF-') },
  { type: 'image/png', extensions: ['.png'], matches: starts(0x89, 0x50, 0x4e, 0x47) },
  { type: 'image/jpeg', extensions: ['.jpg', '.jpeg'], matches: starts(0xff, 0xd8, 0xff) },
  { type: 'image/gif', extensions: ['.gif'], matches: (head) => head.subarray(0, 4).toString('latin1') === 'GIF8' },
  {
    type: 'image/webp',
    extensions: ['.webp'],
    matches: (head) => head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP',
  },
  { type: `${office}.wordprocessingml.document`, extensions: ['.docx'], matches: zip },
  { type: `${office}.spreadsheetml.sheet`, extensions: ['.xlsx'], matches: zip },
  { type: `${office}.presentationml.presentation`, extensions: ['.pptx'], matches: zip },
  { type: 'application/zip', extensions: ['.zip'], matches: zip },
  { type: 'application/msword', extensions: ['.doc'], matches: ole },
  { type: 'application/vnd.ms-excel', extensions: ['.xls'], matches: ole },
  { type: 'application/vnd.ms-powerpoint', extensions: ['.ppt'], matches: ole },
  { type: 'text/plain', extensions: ['.txt', '.md', '.log'], matches: text },
  { type: 'text/csv', extensions: ['.csv'], matches: text },
];

/** Enough of a file to tell its type. */
export const HEAD_BYTES = 4_100;

/** The type of a file from its name and first bytes; undefined if it is none that may be stored. */
export function sniffType(name: string, head: Buffer): string | undefined {
  const extension = extname(name).toLowerCase();
  return KINDS.find((kind) => kind.extensions.includes(extension) && kind.matches(head))?.type;
}
