import { crc32, deflateSync } from 'node:zlib';
import { drawText, GLYPH_HEIGHT, GLYPH_WIDTH } from './pixel-font';

type Colour = [number, number, number];

const WALLPAPER: Colour[] = [
  [0, 99, 140],
  [46, 74, 98],
  [22, 78, 70],
  [78, 62, 110],
];
const SCALE = 2;
const MARGIN = 36;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

function encodePng(width: number, height: number, pixels: Buffer): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, RGB.
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1)
    pixels.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG of a window with a title, lines of text and buttons, as somebody would photograph it. */
export function drawScreenshot(window: {
  title: string;
  lines: string[];
  buttons: string[];
  look: number;
}): Uint8Array {
  const { title, lines, buttons, look } = window;
  const longest = Math.max(
    title.length + 6,
    ...lines.map((line) => line.length + 8),
    buttons.length * 14,
  );
  const innerWidth = longest * GLYPH_WIDTH * SCALE;
  const width = innerWidth + MARGIN * 2;
  const bodyHeight =
    (lines.length + 2) * (GLYPH_HEIGHT + 3) * SCALE + (buttons.length > 0 ? 48 : 8);
  const height = bodyHeight + 30 + MARGIN * 2;
  const pixels = Buffer.alloc(width * height * 3);
  const fill = (x: number, y: number, w: number, h: number, colour: Colour) => {
    for (let row = y; row < y + h; row += 1) {
      for (let column = x; column < x + w; column += 1)
        pixels.set(colour, (row * width + column) * 3);
    }
  };
  const write = (text: string, x: number, y: number, colour: Colour) =>
    drawText(text, (dotX, dotY) => fill(x + dotX * SCALE, y + dotY * SCALE, SCALE, SCALE, colour));

  fill(0, 0, width, height, WALLPAPER[look % WALLPAPER.length] ?? [0, 99, 140]);
  fill(MARGIN + 4, MARGIN + 4, innerWidth, bodyHeight + 30, [20, 28, 36]);
  fill(MARGIN, MARGIN, innerWidth, bodyHeight + 30, [250, 250, 250]);
  fill(MARGIN, MARGIN, innerWidth, 30, [228, 232, 236]);
  write(title, MARGIN + 12, MARGIN + 8, [40, 40, 40]);
  write('x', MARGIN + innerWidth - 24, MARGIN + 7, [90, 90, 90]);
  fill(MARGIN + 16, MARGIN + 48, 24, 24, look % 2 ? [217, 115, 13] : [196, 43, 28]);
  write('!', MARGIN + 24, MARGIN + 53, [255, 255, 255]);
  lines.forEach((line, index) =>
    write(line, MARGIN + 56, MARGIN + 52 + index * (GLYPH_HEIGHT + 3) * SCALE, [30, 30, 30]),
  );
  buttons.forEach((label, index) => {
    const w = (label.length + 4) * GLYPH_WIDTH * SCALE;
    const x = MARGIN + innerWidth - 16 - w - index * (w + 12);
    const y = MARGIN + 30 + bodyHeight - 44;
    fill(x, y, w, 28, index === 0 ? [0, 95, 184] : [214, 218, 222]);
    write(label, x + 2 * GLYPH_WIDTH * SCALE, y + 8, index === 0 ? [255, 255, 255] : [30, 30, 30]);
  });
  return encodePng(width, height, pixels);
}
