import { list, one, several, type Operation } from './operation';

const base = { chapter: 'Webhooks', scopes: ['admin'] } as const;
const noWebhook = { 404: ['Webhook not found'] };
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
    description: `Without id one is created, with id the given fields are changed. At most 100 on the desk. ${forWhom}`,
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
