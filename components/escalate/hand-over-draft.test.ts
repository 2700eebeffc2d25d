import { expect, it } from 'vitest';
import { handOverErrors, handOverInput, type HandOverDraft } from './hand-over-draft';

const draft: HandOverDraft = {
  ...{ tried: ' Restarted it ', found: 'The disk is full', needed: 'A bigger disk' },
  ...{ agent: null, team: { id: 5, name: 'Escalation' } },
};

it('a hand-over says what was tried, found and needed, and goes to somebody', () => {
  expect(handOverErrors(draft)).toEqual({});
  const empty = { tried: '', found: ' ', needed: 'x'.repeat(4_001), agent: null, team: null };
  expect(handOverErrors(empty)).toEqual({
    target: 'Choose who or which team gets it',
    tried: 'Say what you tried',
    found: 'Say what you found',
    needed: 'At most 4000 characters; these are 4001',
  });
});

it('a hand-over to a team leaves the ticket with who has it, as it was seen', () => {
  const seen = { statusId: 2, agentId: 7, teamId: 4, priorityId: 3 };
  expect(handOverInput(seen, draft)).toEqual({
    ...{ agentId: 7, teamId: 5, from: seen },
    ...{ tried: 'Restarted it', found: 'The disk is full', needed: 'A bigger disk' },
  });
});
