import { deflateSync } from 'node:zlib';
import type { TenantApi } from './tenant-api';

type WireFile = { id: number; filename: string; filesize: number };

/** What the tenant has of a ticket's files. */
export async function filesOf(tenant: TenantApi, ticketId: number): Promise<WireFile[]> {
  const { attachments } = await tenant.call<{ attachments: WireFile[] }>(
    `/Attachment?ticket_id=${ticketId}`,
  );
  return attachments;
}

/** Puts a file on a ticket past Halyard; answers its id. */
export async function attachTo(
  tenant: TenantApi,
  ticketId: number,
  filename: string,
  type: string,
  bytes: Buffer,
): Promise<number> {
  const { id } = await tenant.call<{ id: number }>('/Attachment', {
    ticket_id: ticketId,
    filename,
    content_type: type,
    data_base64: bytes.toString('base64'),
  });
  return id;
}

/** A PDF of so many A4 pages with a line of text each. */
export function pdfOf(pages: number): Buffer {
  const at = Array.from({ length: pages }, (_, page) => 4 + page * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${at.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...at.flatMap((id, page) => {
      const drawn = `0 0 0 rg 72 600 200 60 re f BT /F1 24 Tf 72 720 Td (Page ${page + 1}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${id + 1} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF`;
  return Buffer.from(pdf, 'latin1');
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one colour, px. */
export function pictureOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits of grey.
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
