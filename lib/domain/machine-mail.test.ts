import { expect, test } from 'vitest';
import { isMachineMail, type MailFacts } from './machine-mail';

const person: MailFacts = {
  headers: { From: 'jo@fenwick.example' },
  subject: 'RE: Outlook not connecting',
  from: 'Jo Fenwick <jo@fenwick.example>',
};

test.each<[string, Partial<MailFacts>]>([
  ['an automatic answer', { headers: { 'Auto-Submitted': 'auto-replied' } }],
  ['one of another spelling', { headers: { 'AUTO-SUBMITTED': ' Auto-Generated ' } }],
  ['bulk mail', { headers: { Precedence: 'bulk' } }],
  ['a bounce', { headers: { 'Return-Path': '<>' } }],
  ['an old answering machine', { headers: { 'X-Autoreply': 'yes' } }],
  ['a mailing list', { headers: { 'List-Id': '<news.example>' } }],
  ['Exchange', { headers: { 'X-Auto-Response-Suppress': 'DR, AutoReply' } }],
  ['someone away', { subject: 'Automatic reply: Your ticket' }],
  ['someone out', { subject: 'Out of office' }],
  ['a mail that did not arrive', { subject: 'Undeliverable: Invoice' }],
  ['a mail server', { from: 'MAILER-DAEMON@mx.example' }],
  ['a mailbox nobody reads', { from: 'Alerts <no-reply@shop.example>' }],
  ['a bounce with its sender', { from: 'bounces+17@list.example' }],
])('%s is a machine', (_, mail) => {
  expect(isMachineMail({ ...person, ...mail })).toBe(true);
});

test.each<[string, Partial<MailFacts>]>([
  ['a reply', {}],
  ['one that says so', { headers: { 'auto-submitted': 'no' } }],
  ['one of first class', { headers: { precedence: 'first-class' } }],
  ['one with a way back', { headers: { 'return-path': '<jo@fenwick.example>' } }],
  ['one that wants no receipts', { headers: { 'x-auto-response-suppress': 'DR, RN' } }],
  ['one telling of mail that did not arrive', { subject: 'Undeliverable to Brewfast' }],
  ['one asking for an answering machine', { subject: 'Please set my out of office' }],
  ['somebody called Bounceswell', { from: 'bounceswell@fenwick.example' }],
  ['one without a subject', { subject: '' }],
])('%s is a person', (_, mail) => {
  expect(isMachineMail({ ...person, ...mail })).toBe(false);
});
