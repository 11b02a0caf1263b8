import { achievementBoardTexts } from './achievement-board/texts.js';
import { zhCN as achievementBoard } from './achievement-board/zh-CN.js';
import { bidFormTexts } from './bid-form/texts.js';
import { zhCN as bidForm } from './bid-form/zh-CN.js';
import { bidListTexts } from './bid-list/texts.js';
import { zhCN as bidList } from './bid-list/zh-CN.js';
import { boardTexts } from './challenge-board/board-texts.js';
import { zhCN as board } from './challenge-board/zh-CN.js';
import { detailTexts } from './challenge-detail/detail-texts.js';
import { zhCN as detail } from './challenge-detail/zh-CN.js';
import { coreTexts } from './core-texts.js';
import { expertBoardTexts } from './expert-board/texts.js';
import { zhCN as expertBoard } from './expert-board/zh-CN.js';
import { localMatchTexts } from './local-match/texts.js';
import { zhCN as localMatch } from './local-match/zh-CN.js';
import { matchListTexts } from './match-list/texts.js';
import { zhCN as matchList } from './match-list/zh-CN.js';
import { zhCN as core } from './zh-CN.js';

/** Has all Chinese texts at hand from the first render on: for servers, for tests, for applications in one language. */
coreTexts.put('zh-CN', core);
boardTexts.put('zh-CN', board);
detailTexts.put('zh-CN', detail);
bidFormTexts.put('zh-CN', bidForm);
bidListTexts.put('zh-CN', bidList);
achievementBoardTexts.put('zh-CN', achievementBoard);
expertBoardTexts.put('zh-CN', expertBoard);
matchListTexts.put('zh-CN', matchList);
localMatchTexts.put('zh-CN', localMatch);
