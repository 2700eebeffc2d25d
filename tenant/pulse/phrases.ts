/** Words of clients that no ticket of the seed needs: they fit any ticket. */

/** Answers to a question we do not recognise, with slots of people only. */
export const anyAnswers = [
  'Yes, please go ahead.',
  'Yes that’s fine with me.',
  'Easier to explain on the phone. Can you ring me on {phone}?',
  'I’m at my desk for the next hour if you want to ring me: {phone}.',
  'Just out of a meeting, happy to do it now if you’re free?',
  'I’ve asked {managerFirst} and yes, please carry on.',
  'In meetings for the rest of today. Can we do it tomorrow morning?',
  'I’m out until tomorrow, {otherFirst} can help you meanwhile.',
  'Not sure to be honest. Could you have a look yourself? I’ll leave it switched on.',
  'Yes. Ring me on {phone} when you’re ready.',
  'Whatever suits you best, I’m in all day.',
  'Yes, and {otherFirst} says the same.',
];

/** A client who has heard nothing for a while. */
export const clientChases = [
  'Any update?',
  'Hi, any update on this please?',
  'Any news on this one?',
  'Is anybody looking at this?',
  'Just chasing this one.',
  'Could somebody let me know where we are with this?',
  'Sorry to chase, but {managerFirst} is asking me about it.',
  'Do we have a time for this yet?',
  'When can we expect to hear?',
  'Haven’t heard anything since my first message. Did you get it?',
  'Checking in on this, we could really do with it today.',
  'Is there anything you need from me for this?',
  'Any joy with this?',
  '{otherFirst} has asked me about this twice today. Any news?',
  'Can this be moved up please? We’re starting to need it.',
  'Will this be done before the end of the day do you think?',
];
