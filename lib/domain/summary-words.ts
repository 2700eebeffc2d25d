/** No summary is longer; what is longer is compared by its beginning. */
const COMPARED_CHARS = 255;

const words = (text: string) => text.trim().split(/\s+/);

/** They say nothing about what is wrong, or only that something is. */
const stopWords = new Set(
  words(`
    a about after again all already also always am an and another any anybody anyone are as at
    back be been before being between both but by can could did do does doing done down during
    each everyone everything few for from get gets getting go goes going got had has have having
    he help hello her here hi his how i if in into is it its itself just keep keeps kept like me
    my need needed needs nobody nothing now of off on one only or our out over own please she
    since so some someone still than thank thanks that the their them then there they thing this
    to too try trying tries unable until up us use used using very via was we were what when where
    whether which while who whole why will with within would you your yours
    not no nor never none cannot cant wont isnt arent wasnt werent doesnt dont didnt couldnt
    wouldnt shouldnt hasnt havent hadnt im ive ill id theres thats
    pls plz asap urgent urgently re fw fwd aw wg
  `),
);

const irregular = new Map(
  Object.entries({
    mail: 'email',
    mails: 'email',
    wireless: 'wifi',
    wlan: 'wifi',
    computer: 'pc',
    notebook: 'laptop',
    logon: 'login',
    logging: 'login',
    logged: 'login',
    log: 'login',
    signin: 'login',
    sign: 'login',
    pwd: 'password',
    authenticator: 'mfa',
    '2fa': 'mfa',
    sound: 'audio',
    broke: 'break',
    broken: 'break',
    froze: 'freeze',
    frozen: 'freeze',
    lost: 'lose',
    ran: 'run',
    sent: 'send',
    shut: 'close',
  }),
);

/** The word without its ending: "connecting", "connected" and "connects" are "connect". */
function stemOf(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return stemOf(known);
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  const [, root] = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(stem) ?? [];
  if (root !== undefined && root.length > 2) stem = root.replace(/([bdfgmnprt])\1$/, '$1');
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** Words that many summaries share; they tell two apart only where there is nothing else. */
const faintStems = new Set(
  words(`
    work working problem issue error fault trouble fail alert warning monitoring monitor new user
    starter leaver joiner request today yesterday tomorrow morning afternoon week day hour minute
    monday tuesday wednesday thursday friday saturday sunday
  `).map(stemOf),
);

type Kind = 'code' | 'faint' | 'word';

/** Sums of these are exact, so that the same words in another order score the same. */
const weights: Readonly<Record<Kind, number>> = { code: 1.5, faint: 0.25, word: 1 };

/** What differs between the same trouble of two people: "Outlook stuck – Jane Doe". */
const TAIL_WEIGHT = 0.5;

function kindOf(stem: string): Kind {
  // "PRN-02", "SRV-FS01": a machine. "94", "2nd", "09:00": a number.
  if (/^\p{L}.*\p{N}/u.test(stem)) return 'code';
  return stem.length === 1 || /^\p{N}/u.test(stem) || faintStems.has(stem) ? 'faint' : 'word';
}

/** Case, accents and ligatures do not matter, "Wi-Fi" is one word, "[#0012345]" is none. */
function fold(text: string): string {
  return (
    text
      .slice(0, COMPARED_CHARS)
      .toUpperCase()
      .toLowerCase()
      .replace(/['’‘ʼ`´]/g, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      // One ligature may come apart into eighteen letters.
      .slice(0, COMPARED_CHARS)
      .replace(/\[(?:ext|external|[^[\]]*\d{3,})\]|#\d+/g, ' ')
      .replace(/(?<=[\p{L}\p{N}])[-‐](?=[\p{L}\p{N}])/gu, '')
  );
}

const TAIL = /\s[-–—]+\s([^-–—]*)$|\(([^()]*)\)\s*$/;

/** What a summary says: its stems and what they weigh. */
export type Bag = Map<string, number>;

/** Reads summaries into bags; remembers the words it has seen. */
export function bagReader(): (summary: string) => Bag {
  const stems = new Map<string, { stem: string; kind: Kind } | null>();

  const termOf = (word: string) => {
    const seen = stems.get(word);
    if (seen !== undefined) return seen;
    const stem = stemOf(word);
    const term = stopWords.has(word) ? null : { stem, kind: kindOf(stem) };
    stems.set(word, term);
    return term;
  };
  const termsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.map(termOf) ?? [];

  return (summary) => {
    const text = fold(summary);
    const bag: Bag = new Map();
    const add = (terms: ReturnType<typeof termsIn>, factor: number) => {
      for (const term of terms) {
        if (term === null || bag.has(term.stem)) continue;
        bag.set(term.stem, weights[term.kind] * (term.kind === 'word' ? factor : 1));
      }
    };
    const tail = TAIL.exec(text);
    add(termsIn(text.slice(0, tail?.index)), 1);
    const tailTerms = termsIn(tail?.[1] ?? tail?.[2] ?? '');
    // A name is short, and what comes before it says what is wrong.
    const isName = tailTerms.length <= 3 && weightOf(bag) >= 2;
    add(tailTerms, isName ? TAIL_WEIGHT : 1);
    return bag;
  };
}

export function weightOf(bag: Bag): number {
  let sum = 0;
  for (const weight of bag.values()) sum += weight;
  return sum;
}

/** "PRN-02", "SRV-FS01": the name of a machine. */
export function isCode(stem: string): boolean {
  return kindOf(stem) === 'code';
}

/** True where a summary names a machine. */
export function namesMachine(bag: Bag): boolean {
  return [...bag.keys()].some(isCode);
}
