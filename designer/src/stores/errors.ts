import { defineStore } from 'pinia';
import { ApiError } from '../api/apiError.js';
import { i18n } from '../i18n/i18n.js';
import { textIn } from '../i18n/textIn.js';
import { useToasts } from './toasts.js';

/** The last place an error reaches when no page has a better one: said in words, with the request id. */
export const useErrors = defineStore('errors', () => {
  const toasts = useToasts();

  /** Shows the error; nothing for a call that was given up and for a session that has ended (the shell leads to the sign-in). */
  function report(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    if (error instanceof ApiError) {
      if (error.id !== 'not_signed_in') toasts.error(textIn(i18n.global.locale.value, error.text), error.requestId);
      return;
    }
    toasts.error(i18n.global.t('app.unexpected', { detail: error instanceof Error ? error.message : String(error) }));
  }

  return { report };
});
