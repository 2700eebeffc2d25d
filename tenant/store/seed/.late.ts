import { generateDesk } from './generate';
const now = Date.parse(process.argv[2]!);
const d = generateDesk(now);
for (const [i, t] of d.tickets.entries())
  if (t.statusId < 8 && t.fixByDate && t.fixByDate < now)
    console.log(
      t.id,
      'P' + t.priorityId,
      'st',
      t.statusId,
      'sla',
      t.slaId,
      new Date(t.dateOccurred).toISOString(),
      new Date(t.fixByDate).toISOString(),
      d.drafts[i]!.typeKey,
      JSON.stringify(t.pauses!.length),
      2700 + 10000 - t.id,
    );
