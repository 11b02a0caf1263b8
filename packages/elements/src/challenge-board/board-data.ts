import type { ChallengeFacets, ChallengePage } from '@qxwq/contract';
import { challengesFacets, challengesList } from '@qxwq/sdk/core/light';
import type { DrawnBoard } from '../board/board-data.js';
import type { BoardState } from './board-state.js';

/** What a board of challenges asks the platform. */
export const boardOperations = [challengesList, challengesFacets] as const;
export type BoardOperation = (typeof boardOperations)[number]['name'];

/** What a server has drawn a board of challenges from. */
export type BoardDrawn = DrawnBoard<BoardState, ChallengePage, ChallengeFacets>;
