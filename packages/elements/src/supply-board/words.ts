import type { BoardWords } from '../board/words.js';

/** What all boards say alike (筛选, 清除, 收起 …) is taken from the texts of the challenge board. */
type CommonWords =
  | 'filters'
  | 'filtersChosen'
  | 'sort'
  | 'layout'
  | 'layouts'
  | 'chosen'
  | 'remove'
  | 'clear'
  | 'expand'
  | 'collapse'
  | 'done'
  | 'shown'
  | 'more'
  | 'stale';

/** What a board of supply says itself. */
export type OwnWords = Omit<BoardWords, CommonWords>;

/** Both together. */
export const wordsOf = <Own extends OwnWords>(common: Pick<BoardWords, CommonWords>, own: Own) =>
  ({ ...common, ...own }) as Pick<BoardWords, CommonWords> & Own;
