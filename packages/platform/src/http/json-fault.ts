/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Reads of a token at a position: where it ends, or undefined. */
const tokens = {
  blank: /[ \t\n\r]*/y,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in a JSON string
  string: /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y,
  // As far as a string is right, for one that is not.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in a JSON string
  stringStart: /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y,
  number: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y,
  word: /true|false|null/y,
};

class Fault {
  constructor(readonly at: number) {}
}

/** Where a text that is not JSON stops being JSON. Engines word their errors differently and often name no place. */
export function jsonFault(text: string): Place {
  let at = 0;
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) return false;
    at += found[0].length;
    return true;
  };
  const expect = (character: string): void => {
    take(tokens.blank);
    if (text[at] !== character) throw new Fault(at);
    at++;
  };
  const string = (): void => {
    if (take(tokens.string)) return;
    take(tokens.stringStart);
    throw new Fault(at);
  };
  /** What stands open, innermost last: kept here instead of on the call stack, which deep nesting would exhaust. */
  const open: ('{' | '[')[] = [];
  const name = (): void => {
    take(tokens.blank);
    string();
    expect(':');
  };
  try {
    for (;;) {
      take(tokens.blank);
      const first = text[at];
      if (first === '{' || first === '[') {
        at++;
        take(tokens.blank);
        if (text[at] !== (first === '{' ? '}' : ']')) {
          open.push(first);
          if (first === '{') name();
          continue;
        }
        at++;
      } else if (first === '"') string();
      else if (!take(tokens.number) && !take(tokens.word)) throw new Fault(at);

      for (;;) {
        take(tokens.blank);
        const around = open.at(-1);
        if (around === undefined) throw new Fault(at);
        if (text[at] === ',') {
          at++;
          if (around === '{') name();
          break;
        }
        expect(around === '{' ? '}' : ']');
        open.pop();
      }
    }
  } catch (fault) {
    if (fault instanceof Fault) return placeOf(text, fault.at);
    throw fault;
  }
}

function placeOf(text: string, at: number): Place {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
