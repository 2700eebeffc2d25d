import type { Dialect, Download } from './client';
import type { OutgoingFile } from './transport';

/** What the calls of one session share: the dialect, and HTTP with the session's token. */
export type SessionContext = {
  dialect: Dialect;
  onOdd: (what: string) => void;
  get(path: string, query?: Record<string, string>): Promise<unknown>;
  /** Resolves to null when the tenant answers with an empty body. */
  post(path: string, value: unknown): Promise<unknown>;
  upload(path: string, file: OutgoingFile): Promise<void>;
  /** `range`: an HTTP Range header. */
  download(path: string, range?: string): Promise<Download>;
};
