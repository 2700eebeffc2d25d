import { generateDesk } from './generate';
import { statusName } from './desk-settings';
import { agentFirstName } from './agents';
import { createRandom } from './random';
import { localTime, clockText } from './local-time';
const now = Date.parse(process.argv[2] ?? '2026-11-24T10:20:00Z');
const mode = process.argv[3] ?? 'stats';
const desk = generateDesk(now);
const c = <T>(xs: T[], k: (x: T) => string | number | null) => {
  const m: Record<string, number> = {};
  for (const x of xs) {
    const key = String(k(x));
    m[key] = (m[key] ?? 0) + 1;
  }
  return m;
};
if (mode === 'stats') {
  const t = desk.tickets,
    open = t.filter((x) => x.statusId < 8),
    res = t.filter((x) => x.statusId === 8),
    closed = t.filter((x) => x.statusId === 9);
  console.log(
    'status',
    c(t, (x) => statusName(x.statusId)),
  );
  console.log(
    'prio',
    c(t, (x) => x.priorityId),
    'open',
    c(open, (x) => x.priorityId),
  );
  console.log(
    'type',
    c(t, (x) => x.ticketTypeId),
    'src',
    c(t, (x) => x.source),
  );
  console.log(
    'weekday',
    c(t, (x) => localTime(x.dateOccurred).weekday),
    'hour',
    c(t, (x) => Math.floor(localTime(x.dateOccurred).minute / 60)),
  );
  const fin = t.filter((x) => x.statusId >= 8 && x.fixByDate && !x.mergedIntoId);
  const met = (xs: typeof fin) =>
    (xs.filter((x) => x.dateResolved! <= x.fixByDate!).length / xs.length).toFixed(3);
  const rmet = (xs: typeof fin) =>
    (xs.filter((x) => x.dateResponded! <= x.respondByDate!).length / xs.length).toFixed(3);
  console.log(
    'res met',
    met(fin),
    'resp met',
    rmet(fin),
    'client6',
    met(fin.filter((x) => x.clientId === 6)),
    rmet(fin.filter((x) => x.clientId === 6)),
  );
  for (const p of [1, 2, 3, 4])
    console.log(
      ' prio',
      p,
      met(fin.filter((x) => x.priorityId === p)),
      rmet(fin.filter((x) => x.priorityId === p)),
    );
  const weeks: Record<number, typeof fin> = {};
  for (const x of fin) (weeks[Math.floor((now - x.dateOccurred) / 604800000)] ??= []).push(x);
  console.log(
    'by week',
    Object.entries(weeks)
      .map(([w, xs]) => `${w}:${xs.length}/${met(xs)}`)
      .join(' '),
  );
  console.log(
    'merged',
    t.filter((x) => x.mergedIntoId).length,
    'reopened',
    t.filter((x) => x.reopenedCount).length,
  );
  const running = open.filter((x) => x.fixByDate);
  console.log(
    'running',
    running.length,
    'late',
    running.filter((x) => x.fixByDate! < now).length,
    'risk<1h',
    running.filter((x) => x.fixByDate! >= now && x.fixByDate! < now + 3600000).length,
    'resp late unanswered',
    open.filter((x) => !x.dateResponded && x.respondByDate && x.respondByDate < now).length,
    'paused neg',
    open.filter((x) => (x.remainingMs ?? 0) < 0).length,
  );
  const counts = desk.drafts.map((d) => d.timeline.rows.length).sort((a, b) => a - b);
  console.log('actions median', counts[Math.floor(counts.length / 2)], 'max', counts.at(-1));
  console.log(
    'agents open',
    c(open, (x) => (x.agentId ? agentFirstName(x.agentId) : 'none')),
    'today',
    t.filter((x) => localTime(x.dateOccurred).date === localTime(now).date).length,
  );
  const eff = closed
    .map((x) => (x.chargeableMinutes ?? 0) + (x.nonChargeableMinutes ?? 0))
    .sort((a, b) => a - b);
  console.log(
    'effort',
    eff[Math.floor(eff.length / 2)],
    'over2h',
    eff.filter((x) => x > 120).length / eff.length,
    'charge',
    closed.reduce((s, x) => s + (x.chargeableMinutes ?? 0), 0) / eff.reduce((a, b) => a + b, 0),
  );
  const all = [
    ...desk.actions.map((a) => a.at),
    ...t.flatMap((x) =>
      [x.dateOccurred, x.dateResponded, x.dateResolved, x.dateClosed, x.updatedAt].filter(
        (v): v is number => v != null,
      ),
    ),
  ];
  console.log(
    'future',
    all.filter((a) => a > now).length,
    'resp<created',
    t.filter((x) => x.dateResponded && x.dateResponded < x.dateOccurred).length,
    'res<resp',
    t.filter((x) => x.dateResolved && x.dateResponded && x.dateResolved < x.dateResponded).length,
  );
  console.log(
    'clients',
    c(t, (x) => x.clientId),
  );
  const sums = c(t, (x) => x.summary);
  console.log(
    'top dup summaries',
    Object.entries(sums)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12),
  );
} else {
  const r = createRandom(Number(process.argv[4] ?? 1));
  const pool =
    mode === 'open'
      ? desk.drafts.filter((d) => d.timeline.current() < 8)
      : mode === 'story'
        ? desk.drafts.slice(-1500).filter((d) => d.origin === null)
        : desk.drafts;
  for (const d of r.shuffle(pool).slice(0, Number(process.argv[5] ?? 40))) {
    const row = desk.tickets[desk.drafts.indexOf(d)]!;
    const strip = (h: string) =>
      h
        .replace(/<blockquote>.*?<\/blockquote>/g, '[QUOTE]')
        .replace(/<br>|<\/p><p>/g, ' / ')
        .replace(/<[^>]+>/g, '');
    const f = (a: number | null | undefined) =>
      a ? `${localTime(a).date.slice(5)} ${clockText(a)}` : '-';
    console.log(
      `\n#${d.id} P${d.priorityId} ${d.typeKey} [${statusName(row.statusId)}] ${d.client.name} — ${d.summary}  (${d.source}, ${row.agentId ? agentFirstName(row.agentId) : 'unassigned'}, ${d.category}) created ${f(d.created)} respBy ${f(row.respondByDate)} resp ${f(row.dateResponded)} fixBy ${f(row.fixByDate)} rem ${row.remainingMs ? (row.remainingMs / 3600000).toFixed(1) : ''} fu ${f(row.followUpDate)}`,
    );
    console.log('   ' + strip(d.details).slice(0, 300));
    for (const a of d.timeline.rows.sort((x, y) => x.at - y.at))
      console.log(
        `   ${f(a.at)} ${a.outcome}${a.hiddenFromUser ? '(h)' : ''} ${a.agentId ? agentFirstName(a.agentId) : a.userId ? 'USER' : 'sys'} ${a.oldStatusId ? `[${a.oldStatusId}>${a.newStatusId}]` : ''} ${a.minutes ?? ''}: ${strip(a.note).slice(0, 240)}`,
      );
  }
}
