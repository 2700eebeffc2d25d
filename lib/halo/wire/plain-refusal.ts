const fields: Readonly<Record<string, string>> = {
  client_id: 'the client',
  site_id: 'the site',
  user_id: 'the contact',
  status_id: 'the status',
  new_status: 'the status',
  priority_id: 'the priority',
  tickettype_id: 'the ticket type',
  agent_id: 'the agent',
  team_id: 'the team',
  sla_id: 'the SLA',
  contract_id: 'the contract',
  emailto: 'a recipient’s address',
  emailcc: 'a copy’s address',
  dateoccurred: 'the time it occurred',
  followupdate: 'the follow-up date',
  new_followupdate: 'the follow-up date',
};
const FIELD = new RegExp(`\\b(?:${Object.keys(fields).join('|')})\\b`, 'g');

/**
 * A tenant's refusal as one would say it to a person: its fields by name, and no advice on which call to
 * ask. "site_id is not a site of this client; ask /api/Site?client_id=3" → "the site is not a site of this
 * client". Words without any of that stay as they are.
 */
export function plainRefusal(sentence: string): string {
  return sentence
    .replace(/[;.:]?\s*\bask \/api\/\S+(?: for (?:valid )?ids\.?)?/gi, '')
    .replace(/\bone of \/api\/\w+/g, 'one of the tenant’s')
    .replace(/ of \/api\/\w+/g, '')
    .replace(/^Invalid field value: (?=\w+ )/, '')
    .replace(/\b(\w+_id) invalid\b/g, '$1 is not one of the tenant’s')
    .replace(/\b(\w+_id) required\b/g, '$1 is missing')
    .replace(FIELD, (field) => fields[field] ?? field);
}
