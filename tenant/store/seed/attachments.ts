import { demoFiles } from './demo-files';
import type { FileKind } from './demo-files';
import { localTime } from './local-time';
import { randomFor } from './random';
import type { Random } from './random';
import type { Draft } from './ticket-row';
import type { ActionRow } from './timeline';

/** An attachment that points at one of the demo files by its place in `demoFiles`. */
export type AttachmentPlan = {
  file: number;
  ticketId: number;
  /** The very row of the timeline it came with; null: with the ticket itself. */
  action: ActionRow | null;
  filename: string;
  agentId: number | null;
  userId: number | null;
  dateCreated: number;
};

/** Besides the tickets whose text speaks of an attachment. */
const UNANNOUNCED = 0.122;
const SPEAKS_OF_IT = /\battached\b|taken a photo/i;
const SPEAKS_OF_ANOTHER =
  /documents attached|approval attached|attached to this mail|list is attached|pasted below/i;

const speaksOfIt = (html: string) => {
  const own = html.replace(/<blockquote>.*<\/blockquote>/s, '');
  return SPEAKS_OF_IT.test(own) && !SPEAKS_OF_ANOTHER.test(own);
};

function fileName(
  kind: FileKind,
  at: number,
  slots: Record<string, string>,
  random: Random,
): string {
  const { date, minute } = localTime(at);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}${String(random.int(0, 59)).padStart(2, '0')}`;
  switch (kind) {
    case 'log':
      return `${slots.server ?? 'service'}-${date}.log`;
    case 'quote':
      return `Quotation ${slots.quote ?? 'Q-10400'}.pdf`;
    case 'form':
      return random.pick(['Form.pdf', `Form ${date}.pdf`, 'Signed form.pdf', 'scan0001.pdf']);
    default:
      return random.pick([
        `Screenshot ${date} ${clock}.png`,
        `Screenshot ${date} ${clock}.png`,
        'image001.png',
        'Capture.PNG',
        `IMG_${random.int(1200, 8800)}.png`,
        'error.png',
        `WhatsApp Image ${date}.png`,
      ]);
  }
}

/** Who attached what to a ticket; one ticket in eight has something. */
export function attachmentsOf(draft: Draft): AttachmentPlan[] {
  const kinds = draft.origin?.scenario.files;
  const random = randomFor('attachment', draft.id);
  const extra = random.chance(UNANNOUNCED);
  const mentioned = draft.timeline.rows.find(
    (row) => (row.userId || row.outcome === 'Ask User') && speaksOfIt(row.note),
  );
  const isInDetails = speaksOfIt(draft.details);
  if (!mentioned && !isInDetails && !(extra && kinds)) return [];
  const action = isInDetails ? null : (mentioned ?? null);
  const agents = kinds?.includes('quote') ? ('quote' as const) : ('form' as const);
  const kind = action?.agentId ? agents : random.pick(kinds ?? (['dialog'] as const));
  const fitting = demoFiles.flatMap((file, index) => (file.kind === kind ? [index] : []));
  const at = action?.at ?? draft.created;
  const isAlert = draft.user === null;
  return [
    {
      file: random.pick(fitting),
      ticketId: draft.id,
      action,
      filename: fileName(kind, at, draft.origin?.slots ?? {}, random),
      agentId: action?.agentId ?? null,
      userId: isAlert || action?.agentId ? null : (draft.user?.id ?? null),
      dateCreated: at,
    },
  ];
}
