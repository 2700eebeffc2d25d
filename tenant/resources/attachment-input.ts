import { Readable } from 'node:stream';
import { z } from 'zod';
import { invalidValue } from '@/tenant/problem';
import { firstLetters, inputFlag, inputId, inputIdOrNone, inputText, readInput } from './input';
import { FILE_LIMIT, fileTooLarge, readUpload, type Intake } from './multipart';

export type NewAttachment = {
  ticketId: number;
  actionId: number | null;
  filename: string;
  contentType: string;
  isImage: boolean;
  sha256: string;
  size: number;
};

/** What a form carries beside its `file`. */
export const attachmentForm = z.object({
  ticket_id: inputId,
  action_id: inputIdOrNone.optional().describe('The entry of the log it goes with'),
  // Cleaned of control characters later: files come with odd names.
  filename: z.string().optional(),
  isimage: inputFlag.optional().describe('By its type unless given'),
});

/** What a POST of JSON to Attachment may carry. */
export const attachmentBody = attachmentForm.extend({
  content_type: inputText.optional(),
  contenttype: inputText.optional(),
  data_base64: z.string().describe('The bytes in base64, also as a data: address'),
});

/** A name fit to be shown and stored: no path, no control characters, at most 255 characters. */
export function cleanFilename(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
  return firstLetters(shown.trim(), 255);
}

function requireName(name: string): string {
  const filename = cleanFilename(name);
  if (filename === '') throw invalidValue('filename', 'The file has no name');
  return filename;
}

function cleanType(type: string | undefined): string {
  return type !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(type)
    ? type
    : 'application/octet-stream';
}

function requireContent(size: number): void {
  if (size === 0) throw invalidValue('file', 'The file is empty');
}

/** The ticket the fields name so far; undefined where they name none yet. Throws 400 for one that cannot be. */
export function readTicketId(fields: Record<string, unknown>): number | undefined {
  return fields.ticket_id === undefined ? undefined : readInput(attachmentForm, fields).ticket_id;
}

// Each step passes over the text once: one pattern for all of it would try every blank anew.
function decodeBase64(text: string): Buffer {
  const letters = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  if (/[^A-Za-z0-9+/]/.test(letters)) {
    throw invalidValue('data_base64', 'data_base64 is not base64');
  }
  return Buffer.from(letters, 'base64');
}

/** Reads an attachment sent as a form; its bytes are on the disk when this returns. */
export async function readFormAttachment(request: Request, intake: Intake): Promise<NewAttachment> {
  const { fields, file } = await readUpload(request, intake);
  const given = readInput(attachmentForm, Object.fromEntries(fields));
  if (file === null) throw invalidValue('file', 'The form carries no file');
  requireContent(file.size);
  const contentType = cleanType(file.contentType);
  return {
    ticketId: given.ticket_id,
    actionId: given.action_id ?? null,
    filename: requireName(given.filename ?? file.filename),
    contentType,
    isImage: given.isimage ?? contentType.startsWith('image/'),
    sha256: file.sha256,
    size: file.size,
  };
}

/** Reads an attachment sent as JSON with its bytes in base64 (a data: address is understood too). */
export async function readJsonAttachment(
  value: Record<string, unknown>,
  intake: Intake,
): Promise<NewAttachment> {
  const given = readInput(attachmentBody, value);
  const [, prefixType, payload = ''] =
    /^(?:data:([^;,]+);base64,)?([\s\S]*)$/.exec(given.data_base64) ?? [];
  const bytes = decodeBase64(payload);
  requireContent(bytes.byteLength);
  if (bytes.byteLength > FILE_LIMIT) throw fileTooLarge();
  const contentType = cleanType(given.content_type ?? given.contenttype ?? prefixType);
  const filename = requireName(given.filename ?? '');
  await intake.admit(value);
  return {
    ticketId: given.ticket_id,
    actionId: given.action_id ?? null,
    filename,
    contentType,
    isImage: given.isimage ?? contentType.startsWith('image/'),
    ...(await intake.save(Readable.from([bytes]))),
  };
}
