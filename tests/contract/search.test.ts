import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addAction,
  agentToken,
  ask,
  changeTicket,
  clientIds,
  expectOk,
  newTicket,
  ticketDraft,
} from './support';
import { savedTickets, ticketList } from './wire';

/** A word that no other ticket has, made of letters alone. */
function word(begins = 'qz'): string {
  const letters = [...randomUUID().replaceAll('-', '')].map(
    (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)],
  );
  return begins + letters.slice(0, 14).join('');
}

async function find(search: string, token?: string): Promise<number[]> {
  const query = { search, page_size: '100' };
  const list = ticketList.parse(await expectOk('Tickets', { query, token }));
  expect(list.tickets).toHaveLength(Math.min(100, list.record_count));
  return list.tickets.map(({ id }) => id);
}

describe('where words are looked for', () => {
  const [inSummary, inDetails, inNote, inHidden] = [word(), word(), word(), word()];
  let id: number;
  beforeAll(async () => {
    const ticket = await newTicket({
      summary: `Scanner ${inSummary} jams`,
      details: `<p>Started after <b>${inDetails}</b>.</p>`,
    });
    id = ticket.id;
    await addAction({ ticket_id: id, note: `<p>Cleaned the ${inNote}</p>`, actiontype_id: 0 });
    const hidden = { ticket_id: id, note: inHidden, actiontype_id: 0, hiddenfromuser: true };
    await addAction(hidden);
  });

  test.each([
    ['the summary', inSummary],
    ['the details', inDetails],
    ['a note', inNote],
    ['a note the requester never sees', inHidden],
    ['all of them together, in any order', `${inHidden} ${inNote} ${inSummary} ${inDetails}`],
    ['the summary, in capitals', inSummary.toUpperCase()],
    ['the summary, by its beginning', inSummary.slice(0, 8)],
    ['a note, by its beginning', inNote.slice(0, 9)],
  ])('%s', async (_, search) => expect(await find(search)).toEqual([id]));

  test('every word must be there', async () => {
    expect(await find(`${inSummary} ${word()}`)).toEqual([]);
    expect(await find(inSummary.slice(1))).toEqual([]);
  });

  test('its number, with and without the sign, comes first', async () => {
    await newTicket({ summary: `See ${id} ${id} ${id}` });
    for (const search of [String(id), `#${id}`]) expect((await find(search))[0]).toBe(id);
  });

  test('a number is not the beginning of another', async () => {
    const number = String(Date.now());
    const whole = await newTicket({ summary: `Serial ${number}` });
    expect(await find(number)).toEqual([whole.id]);
    expect(await find(number.slice(0, -1))).toEqual([]);
  });
});

describe('every beginning of a word finds it, from its third letter', () => {
  test.each([
    'Attachments',
    'connection',
    'Installation',
    'university',
    'offices',
    'notebooks',
    'Outlook',
    'batteries',
    'overriding',
  ])('%s', async (typed) => {
    const mark = word();
    const { id } = await newTicket({ summary: `${typed} ${mark}` });
    const misses: string[] = [];
    for (let letters = 3; letters <= typed.length; letters += 1) {
      const search = typed.slice(0, letters);
      if (!(await find(`${mark} ${search}`)).includes(id)) misses.push(search);
    }
    expect(misses).toEqual([]);
  });

  test('and one or many of a thing are the same word', async () => {
    const mark = word();
    const { id } = await newTicket({ summary: `Printers crashing ${mark}` });
    for (const search of [
      'printer',
      'printers',
      'crash',
      'crashed',
      'the printers',
      'printers are crashing',
    ]) {
      expect([search, await find(`${search} ${mark}`)]).toEqual([search, [id]]);
    }
  });

  test('a word everybody uses is passed over, and alone it is the beginning of others', async () => {
    const mark = word();
    const { id } = await newTicket({ summary: `Outlook ${mark}` });
    expect(await find(`the ${mark} is out of`)).toEqual([id]);
    const query = { search: 'out', order: 'id', orderdesc: 'true' };
    const { tickets } = ticketList.parse(await expectOk('Tickets', { query }));
    expect(tickets.map((ticket) => ticket.id)).toContain(id);
  });
});

describe('names of things', () => {
  const mark = word();
  let id: number;
  beforeAll(async () => {
    const ticket = await newTicket({
      summary: `PRN-02${mark} <NW-LT-112${mark}> offline`,
      details: `<p>From ann.lee@${mark}.example via https://portal.${mark}x.example/login?from=a_b, \\\\srv-${mark}y\\share and C:\\Temp\\${mark}z.log</p>`,
    });
    id = ticket.id;
  });

  test.each([
    [`PRN-02${mark}`],
    [`NW-LT-112${mark}`],
    [`LT 112${mark}`],
    [`02${mark}`],
    [`ann.lee@${mark}.example`],
    [`lee ${mark}`],
    [`portal.${mark}x.example`],
    [`${mark}x.example login`],
    [`srv-${mark}y`],
    [`\\\\srv-${mark}y\\share`],
    [`${mark}z.log`],
  ])('%s', async (search) => expect(await find(search)).toEqual([id]));
});

test('serial numbers that look like a number and a letter are found whole and by their parts', async () => {
  const mark = word();
  const serial = '1d6d-4e3c-a2d3-06e7f';
  const { id } = await newTicket({ summary: `Created ${mark} for ${serial}` });
  for (const search of [serial, '4e3c', '06e7f', '4e3c created', `${serial} created`]) {
    expect([search, await find(`${search} ${mark}`)]).toEqual([search, [id]]);
    expect([search, await find(`${mark} ${search}`)]).toEqual([search, [id]]);
  }
});

describe('HTML is not words', () => {
  const [tag, attribute, address, said, after] = [word(), word(), word(), word(), word()];
  let id: number;
  beforeAll(async () => {
    const note = [
      `<${tag} class="${attribute}" title='a > b'><p style="color:red">${said}&nbsp;fits&amp;${after}</p></${tag}>`,
      `<img src="https://x.example/${address}.png" alt=""/><br/>`,
    ].join('');
    const ticket = await newTicket({ details: note });
    id = ticket.id;
    await addAction({ ticket_id: id, note, actiontype_id: 0 });
  });

  test.each([
    ['the name of a tag', tag],
    ['an attribute', attribute],
    ['the address of a picture', address],
  ])('%s is not found', async (_, search) => expect(await find(search)).toEqual([]));

  test('what it says is, right up to a tag or an entity', async () => {
    expect(await find(said)).toEqual([id]);
    expect(await find(after)).toEqual([id]);
    for (const mark of ['nbsp', 'amp', 'style']) expect(await find(`${said} ${mark}`)).toEqual([]);
  });

  test('a summary is no HTML: all of it is words', async () => {
    const mark = word();
    const ticket = await newTicket({ summary: `Router <${mark}> says a<${mark}b and c>d` });
    expect(await find(mark)).toEqual([ticket.id]);
    expect(await find(`${mark}b`)).toEqual([ticket.id]);
  });
});

describe('letters of all kinds', () => {
  test.each([
    ["Uma's laptop", "Uma's"],
    ["Uma's laptop", 'Uma’s'],
    ["Uma's laptop", 'uma'],
    ['Uma’s laptop', "uma's"],
    ["O'Brien cannot print", "o'brien"],
    ['Drucker für Müller', 'müller'],
    ['Drucker für MÜLLER', 'Müller'],
    ['Café résumé naïve', 'résumé'],
    ['Straße gesperrt', 'straße'],
    ['Принтер не печатает', 'принтер'],
    ['プリンター が 動かない', 'プリンター'],
    ['Łódź office', 'łódź'],
  ])('“%s” is found by “%s”', async (summary, search) => {
    const mark = word();
    const { id } = await newTicket({ summary: `${summary} ${mark}` });
    expect(await find(`${search} ${mark}`)).toEqual([id]);
  });

  test('a letter made of two signs is the letter', async () => {
    const mark = word();
    const { id } = await newTicket({ summary: `${'Müller'.normalize('NFD')} ${mark}` });
    expect(await find(`Müller ${mark}`)).toEqual([id]);
    const other = await newTicket({ summary: `Zoë ${mark}` });
    expect(await find(`${'Zoë'.normalize('NFD')} ${mark}`)).toEqual([other.id]);
  });

  test('an entity in a text is the letter it stands for', async () => {
    const mark = word();
    const details = `<p>${mark} Uma&#39;s M&uuml;ller &Uuml;bung</p>`;
    const { id } = await newTicket({ details });
    expect(await find(`${mark} uma's`)).toEqual([id]);
  });
});

describe('which ticket comes first', () => {
  test('the word as it is before longer ones, the summary before the rest', async () => {
    const mark = word();
    const json = await Promise.all(
      [
        { summary: `${mark}xyz` },
        { summary: mark },
        { summary: 'Other', details: `<p>${mark}</p>` },
        { summary: `${mark}xyz again` },
      ].map(ticketDraft),
    );
    const { tickets } = savedTickets.parse(await expectOk('Tickets', { json }));
    const [longer, exact, below, again] = tickets.map(({ id }) => id);
    const found = await find(mark);
    expect(found.slice(0, 2)).toEqual([exact, below]);
    expect(new Set(found.slice(2))).toEqual(new Set([longer, again]));
  });

  test('an order asked for wins', async () => {
    const mark = word();
    const json = await Promise.all(
      ['b', 'a'].map((letter) => ticketDraft({ summary: `${letter} ${mark}` })),
    );
    const { tickets } = savedTickets.parse(await expectOk('Tickets', { json }));
    const query = { search: mark, order: 'summary' };
    const list = ticketList.parse(await expectOk('Tickets', { query }));
    expect(list.tickets.map(({ id }) => id)).toEqual(tickets.map(({ id }) => id).toReversed());
  });

  test('pages of a search hold each ticket once', async () => {
    const mark = word();
    const json = await Promise.all(
      Array.from({ length: 25 }, () => ticketDraft({ summary: mark })),
    );
    await expectOk('Tickets', { json });
    const seen: number[] = [];
    for (const page_no of ['1', '2', '3', '4']) {
      const query = { search: mark, page_size: '10', page_no };
      const list = ticketList.parse(await expectOk('Tickets', { query }));
      expect(list.record_count).toBe(25);
      seen.push(...list.tickets.map(({ id }) => id));
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
  });
});

describe('what changes is found anew', () => {
  test('a summary and details rewritten', async () => {
    const [old, fresh] = [word(), word()];
    const { id } = await newTicket({ summary: old, details: `<p>${old}d</p>` });
    await changeTicket(id, { summary: fresh });
    await changeTicket(id, { details: `<p>${fresh}d</p>` });
    expect([await find(old), await find(`${old}d`)]).toEqual([[], []]);
    expect([await find(fresh), await find(`${fresh}d`)]).toEqual([[id], [id]]);
  });

  test('a note added, corrected, taken out', async () => {
    const [first, second] = [word(), word()];
    const { id } = await newTicket();
    const note = await addAction({ ticket_id: id, note: first, actiontype_id: 0 });
    expect(await find(first)).toEqual([id]);
    await addAction({ id: note.id, note: second });
    expect([await find(first), await find(second)]).toEqual([[], [id]]);
    await expectOk(`Actions/${note.id}`, { method: 'DELETE' });
    expect(await find(second)).toEqual([]);
  });

  test('a ticket deleted', async () => {
    const mark = word();
    const { id } = await newTicket({ summary: mark });
    await expectOk(`Tickets/${id}`, { method: 'DELETE' });
    expect(await find(mark)).toEqual([]);
  });
});

test('an agent limited to some clients finds nothing of the others, not even by number', async () => {
  const token = await agentToken('restricted');
  const own = await clientIds(token);
  const others = (await clientIds()).filter((id) => !own.includes(id));
  const [shown, hidden] = [word(), word()];
  const mine = await newTicket({ client_id: own[0], summary: shown });
  const theirs = await newTicket({ client_id: others[0], summary: hidden });
  await addAction({ ticket_id: theirs.id, note: shown, actiontype_id: 0 });
  expect(await find(shown, token)).toEqual([mine.id]);
  expect(await find(hidden, token)).toEqual([]);
  expect(await find(`#${theirs.id}`, token)).not.toContain(theirs.id);
  expect(await find(hidden)).toEqual([theirs.id]);
});

describe('long logs', () => {
  test('a note of a megabyte is kept and its beginning found', async () => {
    const mark = word();
    const { id } = await newTicket();
    const note = `<p>${mark}</p>${`<p>${'lorem ipsum dolor '.repeat(55)}</p>`.repeat(1_000)}`;
    expect((await addAction({ ticket_id: id, note, actiontype_id: 0 })).note).toBe(note);
    expect(await find(mark)).toEqual([id]);
  });

  test(
    'of a hundred long notes the first lines of the newest are found',
    { timeout: 60_000 },
    async () => {
      const { id } = await newTicket();
      const marks = Array.from({ length: 100 }, () => word());
      const filling = Array.from({ length: 400 }, () => word('w')).join(' ');
      const json = marks.map((mark) => ({
        ticket_id: id,
        note: `<p>${mark}</p>${filling}`,
        actiontype_id: 0,
      }));
      await expectOk('Actions', { json });
      expect(await find(marks.at(-1) ?? '')).toEqual([id]);
      const later = word();
      await addAction({ ticket_id: id, note: later, actiontype_id: 0 });
      expect(await find(later)).toEqual([id]);
    },
  );

  test('as many different words as fit, in letters that take the most room', async () => {
    const mark = word();
    const letters = (at: number) =>
      [...String(at).padStart(6, '0')]
        .map((digit) => String.fromCodePoint(0x10428 + Number(digit)))
        .join('');
    const text = (from: number) =>
      Array.from({ length: 30_000 }, (_, at) => letters(from + at)).join(' ');
    const { id } = await newTicket({ summary: mark, details: text(0) });
    const json = Array.from({ length: 12 }, (_, at) => ({
      ticket_id: id,
      note: text(30_000 * (at + 1)).slice(0, 100_000),
      actiontype_id: 0,
    }));
    expect(await ask('Actions', { json })).toMatchObject({ status: 201 });
    expect(await find(mark)).toEqual([id]);
  });
});

describe('signs that mean something to a database are signs', () => {
  const mark = word();
  let id: number;
  beforeAll(async () => {
    id = (await newTicket({ summary: `${mark} left right` })).id;
  });

  test.each([
    `'${mark}'`,
    `${mark}:*`,
    `${mark}:A`,
    `${mark} | nothing`.replace('nothing', 'left'),
    `${mark} & left`,
    `!${mark}`,
    `!!${mark} !left`,
    `${mark} <-> right`,
    `(${mark}`,
    `${mark})`,
    `\\${mark}\\`,
    `"${mark}"`,
    `${mark}; left --`,
    `${mark} /* left */`,
    `$$${mark}$$`,
    `%${mark}%`,
    `${mark}\n\tleft`,
  ])('%j', async (search) => expect(await find(search)).toEqual([id]));

  test.each([
    "'",
    ':*',
    '|',
    '!',
    '<->',
    '\\',
    '&&&',
    "'; drop table tickets; --",
    '()',
    '#',
    '"',
    '%',
    '\u200b',
  ])('%j alone or with words nobody used finds nothing', async (search) =>
    expect(await find(search)).toEqual([]),
  );

  test('a very long search is answered', async () => {
    expect(await find(`${mark} ${'left '.repeat(80)}`)).toEqual([id]);
  });
});
