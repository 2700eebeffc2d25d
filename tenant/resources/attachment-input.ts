import { z } from 'zod';
import { invalidValue } from '@/tenant/problem';
import type { Blobs } from '@/tenant/store/blobs';
import { inputFlag, inputId, inputIdOrNone, inputText, readInput } from './input';
import { FILE_LIMIT, fileTooLarge, readUpload } from './multipart';

export type NewAttachment = {
  ticketId: number;
  actionId: number | null;
  filename: string;
  contentType: string;
  isImage: boolean;
  sha256: string;
  size: number;
};

const fieldsSchema = z.object({
  ticket_id: inputId,
  action_id: inputIdOrNone.optional(),
  filename: inputText.optional(),
  isimage: inputFlag.optional(),
});

const jsonSchema = fieldsSchema.extend({
  content_type: inputText.optional(),
  contenttype: inputText.optional(),
  data_base64: z.string(),
});

/** A name fit to be shown and stored: no path, no control characters, at most 255 characters. */
export function cleanFilename(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 255);
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

/** Reads an attachment sent as a form; its bytes are on the disk when this returns. */
export async function readFormAttachment(request: Request, blobs: Blobs): Promise<NewAttachment> {
  const { fields, file } = await readUpload(request, blobs);
  const given = readInput(fieldsSchema, Object.fromEntries(fields));
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
  blobs: Blobs,
): Promise<NewAttachment> {
  const given = readInput(jsonSchema, value);
  const [, prefixType, payload = ''] =
    /^(?:data:([^;,]+);base64,)?([\s\S]*)$/.exec(given.data_base64) ?? [];
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(payload)) {
    throw invalidValue('data_base64', 'data_base64 is not base64');
  }
  const bytes = Buffer.from(payload, 'base64');
  requireContent(bytes.byteLength);
  if (bytes.byteLength > FILE_LIMIT) throw fileTooLarge();
  const contentType = cleanType(given.content_type ?? given.contenttype ?? prefixType);
  return {
    ticketId: given.ticket_id,
    actionId: given.action_id ?? null,
    filename: requireName(given.filename ?? ''),
    contentType,
    isImage: given.isimage ?? contentType.startsWith('image/'),
    ...(await blobs.saveBytes(bytes)),
  };
}
