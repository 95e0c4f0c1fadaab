import { client } from './client.js';

/** An uploaded file, also the value of `file` and `image` fields. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
}

export const files = {
  upload(file: File): Promise<StoredFile> {
    const form = new FormData();
    form.set('file', file, file.name);
    return client.post<StoredFile>('/files', form);
  },
  /** Address to download from. */
  href: (id: string) => `/api/v1/files/${id}`,
};
