const domainNames: Record<string, string> = {
  tickettype_id: 'typeId',
  requesttype_id: 'typeId',
  closure_note: 'resolution',
  closure_note_html: 'resolution',
  details: 'detailsHtml',
  details_html: 'detailsHtml',
  note: 'noteHtml',
  note_html: 'noteHtml',
  hiddenfromuser: 'hiddenFromUser',
  new_status: 'statusId',
  new_followupdate: 'followUpAt',
  followupdate: 'followUpAt',
  dateoccurred: 'occurredAt',
  excludefromsla: 'excludedFromSla',
  emailto: 'to',
  emailcc: 'cc',
  emailsubject: 'subject',
  timetaken: 'minutes',
  team: 'teamId',
  reportedby: 'reportedBy',
  category_1: 'category',
};

/** The domain's name of a field HaloPSA names: `status_id` → `statusId`. */
export function domainField(wireName: string): string {
  const name = wireName.trim().toLowerCase();
  return (
    domainNames[name] ?? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  );
}
