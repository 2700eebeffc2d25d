import { describe, expect, it } from 'vitest';
import { demoClients } from '@/tenant/store/seed/clients';
import { generatePeople } from '@/tenant/store/seed/people';
import { anyQuestions } from '@/tenant/store/seed/question-phrases';
import { createRandom } from '@/tenant/store/seed/random';
import { scenarios } from '@/tenant/store/seed/scenarios';
import { drawSlots, fillSlots } from '@/tenant/store/seed/slots';
import { findAnswers } from './questions';

const random = createRandom(21);
const client = demoClients[0]!;
const colleagues = generatePeople().filter(({ clientId }) => clientId === client.id);
const slots = {
  ...drawSlots({
    client,
    colleagues,
    user: colleagues[0] ?? null,
    siteName: 'Leeds – Park Square',
    created: Date.parse('2026-11-24T10:20:00Z'),
    random,
  }),
  thing: 'your laptop',
  theThing: 'the laptop',
};
const questions = [...scenarios.flatMap(({ ask }) => ask), ...anyQuestions];

describe('a question of the demo desk', () => {
  it('is recognised in the mail that asks it, with answers somebody wrote for it', () => {
    for (const [question] of questions) {
      const asked = fillSlots(question, slots, random);
      const found = findAnswers(`Hi Ann, ${asked} Thanks Tom`, 'A summary');
      const fitting = questions
        .filter(([other]) => other === question)
        .map(([, ...answers]) => answers);
      expect(fitting, asked).toContainEqual(found?.answers);
    }
  });

  it('says what its slots stand for', () => {
    const found = findAnswers(
      'When could we look at your dock together? I’m free from half 2.',
      '',
    );
    expect(found?.slots).toMatchObject({ thing: 'your dock', time: 'half 2' });
  });

  it('lends the printer’s name from the ticket’s summary', () => {
    const asked = 'Could you print one page now and tell me if it comes out?';
    const found = findAnswers(asked, 'HQ-PRN-02 offline, jobs queuing – Ann Other');
    expect(found?.slots).toMatchObject({ printer: 'HQ-PRN-02' });
  });

  it('is not seen where nobody asked one', () => {
    expect(findAnswers('Shall I order the blue one? {thing} (yes|no) .*', 'A summary')).toBeNull();
  });
});
