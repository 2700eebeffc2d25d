import { list, one, several, type Operation } from './operation';

const base = { chapter: 'Webhooks', scopes: ['admin'] } as const;
const noWebhook = { 404: ['Webhook not found'] };
const howSigned =
  'A delivery is a POST of JSON with the ids of what happened and the ticket as it is when it is sent. ' +
  'With authentication_type 1 it carries Basic credentials. With 2 it carries X-Webhook-Timestamp, in seconds, and ' +
  'X-Webhook-Signature: sha256= and the HMAC-SHA256 of timestamp, a full stop and the body as it came, under the secret, in hex: ' +
  'reckon it anew, compare it, and refuse an old timestamp. What is not answered with 2xx within ten seconds is sent again ' +
  'after 5 s, 15 s, 45 s and so on up to an hour, twelve times in all; the id of the delivery stays, so a repetition can be told.';
const forWhom = 'For programs, and for administrators who may see every client.';

/** Subscriptions and how telling them went. */
export const webhookOperations: readonly Operation[] = [
  {
    ...base,
    method: 'get',
    path: '/api/Webhook',
    summary: 'List webhooks',
    description: forWhom,
    answers: [list('Webhook', 'Oldest first')],
  },
  {
    ...base,
    method: 'get',
    path: '/api/Webhook/{id}',
    summary: 'Read a webhook',
    answers: [one('Webhook', 'The webhook')],
    refusals: noWebhook,
  },
  {
    ...base,
    method: 'post',
    path: '/api/Webhook',
    summary: 'Create or change webhooks',
    description: `Without id one is created, with id the given fields are changed. At most 100 on the desk. ${forWhom} ${howSigned}`,
    bodies: [
      several('WebhookInput', [
        { name: 'Chat room', url: 'https://chat.example/desk', events: ['ticket.created'] },
      ]),
    ],
    answers: [
      one('SavedWebhooks', 'Saved: the last one’s own fields, and all of them beside', 201),
    ],
    refusals: { 400: ['name required', 'url required', 'events required'], ...noWebhook },
  },
  {
    ...base,
    method: 'delete',
    path: '/api/Webhook/{id}',
    summary: 'Delete a webhook',
    answers: [one('DeletedWebhook', 'It is gone, with its deliveries')],
    refusals: noWebhook,
  },
  {
    ...base,
    method: 'get',
    path: '/api/Webhook/{id}/deliveries',
    summary: 'See how deliveries went',
    description: 'The last 100, newest first; what is over is kept for a week.',
    answers: [list('WebhookDelivery', 'Deliveries')],
    refusals: noWebhook,
  },
  {
    ...base,
    method: 'post',
    path: '/api/Webhook/{id}/test',
    summary: 'Send a ping',
    answers: [one('WebhookDelivery', 'The delivery, waiting to be sent', 201)],
    refusals: noWebhook,
  },
];
