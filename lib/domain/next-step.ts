/** What would bring a ticket on, as a rule sees it. */
export type NextStep = {
  code:
    | 'assign'
    | 'hand-on'
    | 'answer'
    | 'first-reply'
    | 'ask-client'
    | 'chase-client'
    | 'chase-vendor'
    | 'take-up'
    | 'agree-plan';
  /** For people, at most a dozen words: "Answer Karen, who has waited 3h". */
  words: string;
};
