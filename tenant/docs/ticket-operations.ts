import { actionQuery } from '@/tenant/resources/action-query';
import { oneActionQuery } from '@/tenant/resources/actions';
import { attachmentQuery } from '@/tenant/resources/attachments';
import { feedQuery } from '@/tenant/resources/feed';
import { returnAllQuery } from '@/tenant/resources/return-all';
import { ticketListQuery } from '@/tenant/resources/ticket-query';
import { oneTicketQuery } from '@/tenant/resources/tickets';
import { ref } from './json-schema';
import { one, saved, several, type Operation } from './operation';

const read = ['read:tickets'];
const edit = ['edit:tickets'];
const noTicket = { 404: ['Ticket not found'] };
const noAction = { 404: ['Action not found'] };
const noFile = { 404: ['Attachment not found'] };

const newTicket = [
  {
    summary: 'Outlook asks for the password again and again',
    details: '<p>Since this morning, on one laptop only.</p>',
    client_id: 1,
    tickettype_id: 1,
  },
];
const ticketRefusals = {
  400: [
    'client_id required',
    'summary required',
    'tickettype_id required',
    'tickettype_id invalid',
    'status_id invalid',
    'priority_id invalid',
    'Resolution is required',
  ],
  404: ['Ticket not found'],
};
const saveTickets = {
  path: '/api/Tickets',
  chapter: 'Tickets',
  scopes: edit,
  query: returnAllQuery,
  bodies: [several('TicketInput', newTicket)],
  answers: [saved('SavedTickets', 'Ticket')],
  refusals: ticketRefusals,
} as const;

const upload = {
  method: 'post',
  chapter: 'Attachments',
  scopes: edit,
  query: returnAllQuery,
  bodies: [
    { type: 'multipart/form-data', schema: ref('AttachmentForm') },
    several('AttachmentInput', [{ ticket_id: 1, filename: 'note.txt', data_base64: 'SGVsbG8=' }]),
  ],
  answers: [saved('SavedAttachments', 'Attachment')],
  refusals: { ...noTicket, 413: ['The file is larger than 50 MB; send a smaller one'] },
} as const;

const fileType = 'application/octet-stream';

/** Tickets, their logs, their files, and mail that becomes one of these. */
export const ticketOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/Tickets',
    chapter: 'Tickets',
    summary: 'List tickets',
    description:
      'In both spellings. All filters must hold together; several values of one are alternatives. ' +
      'Fifty a page, by number upwards, unless asked otherwise; a search gives its best hits first. ' +
      'In the real dialect nothing is paged without pageinate=true, and count says how many come.',
    scopes: read,
    query: ticketListQuery,
    answers: [
      {
        ...one('TicketList', 'A page of tickets; with ticketidonly the ids of all'),
        schema: { anyOf: [ref('TicketList'), ref('TicketIds')] },
      },
    ],
  },
  {
    method: 'get',
    path: '/api/Tickets/{id}',
    chapter: 'Tickets',
    summary: 'Read a ticket',
    scopes: read,
    query: oneTicketQuery,
    answers: [one('TicketWithActions', 'The ticket with its details')],
    refusals: noTicket,
  },
  {
    ...saveTickets,
    method: 'post',
    summary: 'Create or change tickets',
    description:
      'Without id a ticket is created, with id the given fields are changed; null empties one. ' +
      'All are saved or none.',
  },
  {
    ...saveTickets,
    method: 'put',
    summary: 'Create or change tickets with PUT',
    description: 'The same as POST, which is HaloPSA’s way.',
  },
  {
    method: 'delete',
    path: '/api/Tickets/{id}',
    chapter: 'Tickets',
    summary: 'Delete a ticket',
    description: 'With its log and files. For administrators and programs.',
    scopes: edit,
    answers: [one('Deleted', 'It is gone')],
    refusals: noTicket,
  },
  {
    method: 'get',
    path: '/api/Actions',
    chapter: 'Actions',
    summary: 'Read the log of a ticket',
    description: 'Oldest first; all of it unless a page is asked for.',
    scopes: read,
    query: actionQuery,
    answers: [one('ActionList', 'Its entries')],
    refusals: noTicket,
  },
  {
    method: 'get',
    path: '/api/Actions/{id}',
    chapter: 'Actions',
    summary: 'Read an entry',
    scopes: read,
    query: oneActionQuery,
    answers: [one('Action', 'The entry')],
    refusals: noAction,
  },
  {
    method: 'post',
    path: '/api/Actions',
    chapter: 'Actions',
    summary: 'Add or correct entries',
    description:
      'Without id an entry is added, and what it says of the ticket is done in the same step. With id ' +
      'the words, the audience and the time of an entry are corrected.',
    scopes: edit,
    query: returnAllQuery,
    bodies: [
      several('ActionInput', [{ ticket_id: 1, note: '<p>Rang back.</p>', outcome: 'Note' }]),
    ],
    answers: [saved('SavedActions', 'Action')],
    refusals: {
      400: ['An Outcome must be entered for this Action', 'Resolution is required'],
      404: ['Ticket not found', 'Action not found'],
    },
  },
  {
    method: 'delete',
    path: '/api/Actions/{id}',
    chapter: 'Actions',
    summary: 'Delete an entry',
    description: 'One’s own, but for administrators and programs; never a change of status.',
    scopes: edit,
    query: oneActionQuery,
    answers: [one('Deleted', 'It is gone')],
    refusals: noAction,
  },
  {
    method: 'get',
    path: '/api/Attachment',
    chapter: 'Attachments',
    summary: 'List the files of a ticket',
    scopes: read,
    query: attachmentQuery,
    answers: [one('AttachmentList', 'Its files')],
    refusals: noTicket,
  },
  {
    method: 'get',
    path: '/api/Attachment/{id}',
    chapter: 'Attachments',
    summary: 'Download a file',
    description: 'Takes Range and If-Range; the ETag is the content’s SHA-256.',
    scopes: read,
    answers: [
      { status: 200, says: 'The bytes, in the file’s own type', type: fileType },
      { status: 206, says: 'The range asked for', type: fileType },
    ],
    refusals: { ...noFile, 416: ['The file has 5 bytes; the range lies behind them'] },
  },
  {
    ...upload,
    path: '/api/Attachment',
    summary: 'Upload files',
    description: 'One as a form, or 1–100 as JSON with their bytes in base64.',
  },
  {
    ...upload,
    path: '/api/Attachment/image',
    summary: 'Upload files where real tenants take forms',
    description: 'The same as /api/Attachment, which here takes forms too.',
  },
  {
    method: 'delete',
    path: '/api/Attachment/{id}',
    chapter: 'Attachments',
    summary: 'Delete a file',
    scopes: edit,
    answers: [one('Deleted', 'It is gone')],
    refusals: noFile,
  },
  {
    method: 'get',
    path: '/api/Feed',
    chapter: 'Feed',
    summary: 'Read what happened',
    description: 'To keep up, ask again and again with newer_than_id, the last id one has.',
    scopes: read,
    query: feedQuery,
    answers: [one('Feed', 'Entries of all logs this caller may see')],
  },
  {
    method: 'post',
    path: '/api/IncomingMail',
    chapter: 'Incoming mail',
    summary: 'Hand in mail',
    description:
      'An answer goes to its ticket, anything else opens a new one for the sender’s client. For ' +
      'administrators and programs.',
    scopes: edit,
    bodies: [
      several('IncomingMail', [
        { from: 'ines.field@northwind.example', subject: 'Printer', text: 'It does not print.' },
      ]),
    ],
    answers: [one('ReceivedMails', 'Taken in', 201)],
  },
];
