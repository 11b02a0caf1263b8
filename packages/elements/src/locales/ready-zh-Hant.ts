import { achievementBoardTexts } from './achievement-board/texts.js';
import { zhHant as achievementBoard } from './achievement-board/zh-Hant.js';
import { bidFormTexts } from './bid-form/texts.js';
import { zhHant as bidForm } from './bid-form/zh-Hant.js';
import { bidListTexts } from './bid-list/texts.js';
import { zhHant as bidList } from './bid-list/zh-Hant.js';
import { boardTexts } from './challenge-board/board-texts.js';
import { zhHant as board } from './challenge-board/zh-Hant.js';
import { detailTexts } from './challenge-detail/detail-texts.js';
import { zhHant as detail } from './challenge-detail/zh-Hant.js';
import { coreTexts } from './core-texts.js';
import { expertBoardTexts } from './expert-board/texts.js';
import { zhHant as expertBoard } from './expert-board/zh-Hant.js';
import { localMatchTexts } from './local-match/texts.js';
import { zhHant as localMatch } from './local-match/zh-Hant.js';
import { matchListTexts } from './match-list/texts.js';
import { zhHant as matchList } from './match-list/zh-Hant.js';
import { zhHant as core } from './zh-Hant.js';

/** Has all texts in traditional Chinese at hand from the first render on: for servers, for tests, for applications in one language. */
coreTexts.put('zh-Hant', core);
boardTexts.put('zh-Hant', board);
detailTexts.put('zh-Hant', detail);
bidFormTexts.put('zh-Hant', bidForm);
bidListTexts.put('zh-Hant', bidList);
achievementBoardTexts.put('zh-Hant', achievementBoard);
expertBoardTexts.put('zh-Hant', expertBoard);
matchListTexts.put('zh-Hant', matchList);
localMatchTexts.put('zh-Hant', localMatch);
