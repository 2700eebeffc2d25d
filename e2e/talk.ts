import type { TenantApi } from './tenant-api';

export type Talk = {
  id: number;
  user: { id: number; name: string; emailaddress: string };
  /** Adds entries as an agent of the desk, internal unless they say otherwise; answers their ids. */
  add: (...actions: Record<string, unknown>[]) => Promise<number[]>;
  /** Mails of the client's about the ticket, each by its HTML. */
  mail: (...html: string[]) => Promise<void>;
};

/** A ticket of somebody who has a mail address, and the ways to add to it past Halyard. */
export async function startTalk(
  tenant: TenantApi,
  summary: string,
  fields: Record<string, unknown> = {},
): Promise<Talk> {
  const { users } = await tenant.call<{
    users: { id: number; name: string; emailaddress: string | null }[];
  }>('/Users?client_id=1&pageinate=true&page_size=50&page_no=1');
  const user = users.find(({ emailaddress }) => emailaddress);
  const [agent] = await tenant.call<{ id: number }[]>('/Agent');
  if (!user?.emailaddress || !agent) throw new Error('The demo desk has nobody to talk');
  const { id } = await tenant.createTicket({ summary, user_id: user.id, ...fields });
  const { emailaddress } = user;
  return {
    id,
    user: { ...user, emailaddress },
    async add(...actions) {
      const common = { ticket_id: id, agent_id: agent.id, actiontype_id: 0, outcome: 'Note' };
      const { actions: added } = await tenant.call<{ actions: { id: number }[] }>(
        '/Actions',
        actions.map((action) => ({ hiddenfromuser: true, ...common, ...action })),
      );
      return added.map((action) => action.id);
    },
    async mail(...messages) {
      await tenant.call(
        '/IncomingMail',
        messages.map((html) => ({ from: emailaddress, subject: `Re: [#${id}] ${summary}`, html })),
      );
    },
  };
}
