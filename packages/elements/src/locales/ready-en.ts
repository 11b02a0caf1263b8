import { en as achievementBoard } from './achievement-board/en.js';
import { achievementBoardTexts } from './achievement-board/texts.js';
import { en as bidForm } from './bid-form/en.js';
import { bidFormTexts } from './bid-form/texts.js';
import { en as bidList } from './bid-list/en.js';
import { bidListTexts } from './bid-list/texts.js';
import { boardTexts } from './challenge-board/board-texts.js';
import { en as board } from './challenge-board/en.js';
import { detailTexts } from './challenge-detail/detail-texts.js';
import { en as detail } from './challenge-detail/en.js';
import { coreTexts } from './core-texts.js';
import { en as core } from './en.js';
import { en as expertBoard } from './expert-board/en.js';
import { expertBoardTexts } from './expert-board/texts.js';
import { en as localMatch } from './local-match/en.js';
import { localMatchTexts } from './local-match/texts.js';
import { en as matchList } from './match-list/en.js';
import { matchListTexts } from './match-list/texts.js';

/** Has all English texts at hand from the first render on: for servers, for tests, for applications in one language. */
coreTexts.put('en', core);
boardTexts.put('en', board);
detailTexts.put('en', detail);
bidFormTexts.put('en', bidForm);
bidListTexts.put('en', bidList);
achievementBoardTexts.put('en', achievementBoard);
expertBoardTexts.put('en', expertBoard);
matchListTexts.put('en', matchList);
localMatchTexts.put('en', localMatch);
