import { randomUUID } from 'node:crypto';
import type { Upload } from './client';
import type { OutgoingFile } from './transport';

const controls = /[\u0000-\u001f\u007f]/g;
const encoder = new TextEncoder();

/** A file as the simplified contract wants it: multipart form data, streamed. */
export function multipartUpload(ticketId: number, file: Upload): OutgoingFile {
  const boundary = `halyard-${randomUUID()}`;
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const name = safeName(file.filename);
  const head = encoder.encode(
    field('ticket_id', String(ticketId)) +
      field('isimage', String(isImage(file.contentType))) +
      field('filename', name) +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(name)}"\r\n` +
      `Content-Type: ${safeType(file.contentType)}\r\n\r\n`,
  );
  const tail = encoder.encode(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: file.size === null ? null : head.byteLength + file.size + tail.byteLength,
    body: wrapped(head, file.body, tail),
  };
}

/** A file as real tenants want it: one JSON array with the bytes in base64, encoded as they pass. */
export function jsonUpload(ticketId: number, file: Upload): OutgoingFile {
  const facts = JSON.stringify({
    ticket_id: ticketId,
    filename: safeName(file.filename),
    isimage: isImage(file.contentType),
  });
  const head = encoder.encode(`[${facts.slice(0, -1)},"data_base64":"`);
  const tail = encoder.encode('"}]');
  const encodedSize = file.size === null ? null : 4 * Math.ceil(file.size / 3);
  return {
    contentType: 'application/json',
    length: encodedSize === null ? null : head.byteLength + encodedSize + tail.byteLength,
    body: wrapped(head, file.body.pipeThrough(base64Encoder()), tail),
  };
}

/** Base64 comes in groups of three bytes; what is left of a chunk waits for the next one. */
function base64Encoder(): TransformStream<Uint8Array, Uint8Array> {
  let rest = Buffer.alloc(0);
  return new TransformStream({
    transform(chunk, controller) {
      const bytes = Buffer.concat([rest, chunk]);
      const whole = bytes.length - (bytes.length % 3);
      rest = Buffer.from(bytes.subarray(whole));
      if (whole > 0)
        controller.enqueue(encoder.encode(bytes.subarray(0, whole).toString('base64')));
    },
    flush(controller) {
      if (rest.length > 0) controller.enqueue(encoder.encode(rest.toString('base64')));
    },
  });
}

function wrapped(
  head: Uint8Array,
  body: ReadableStream<Uint8Array>,
  tail: Uint8Array,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(head),
      async pull(controller) {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        controller.enqueue(tail);
        controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function isImage(contentType: string): boolean {
  return /^image\//i.test(contentType);
}

function safeType(contentType: string): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream';
}

/** A name may not end its own header line or field. */
function safeName(filename: string): string {
  const name = filename.replace(controls, ' ').trim();
  return name === '' ? 'file' : name;
}

/** As browsers do it: a quote is percent-encoded, everything else goes out as UTF-8. */
function quoted(name: string): string {
  return name.replaceAll('"', '%22');
}
