// Made from the sources by tools/describe.mjs (`npm run describe -w @qxwq/elements`).
import type { HTMLAttributes } from 'vue';
import type { QxwqEventDetails, QxwqAchievementBoard, QxwqBidForm, QxwqBidList, QxwqChallengeBoard, QxwqChallengeCard, QxwqChallengeDetail, QxwqChallengeList, QxwqEmbedBuilder, QxwqExpertBoard, QxwqLocalMatch, QxwqMatchList, QxwqProvider } from '@qxwq/elements';

/** The board of achievements (成果榜): results of research and patents to search, filter, sort and page through, as a list, as cards or as a table. A row unfolds in place into the full record, or leads to a page of the host. */
export interface QxwqAchievementBoardProps {
  /** Address of an achievement's page on the host: `/achievement.html?id={id}`. Without it, a row unfolds in place. */
  achievementHref?: QxwqAchievementBoard['achievementHref'] | undefined;
  /** Facets in their order: any of `kind licence industry discipline region mode organisation`, or empty for none. */
  facets?: QxwqAchievementBoard['facets'] | undefined;
  /** What every reader of this board sees: `region=140000&mode=technology-development`. These facets are not offered. */
  filter?: QxwqAchievementBoard['filter'] | undefined;
  /** How the rows are shown at first: `list`, `cards`, `table`, `compact` (one line each) or `ranking` (榜, for large screens). */
  layout?: QxwqAchievementBoard['layout'] | undefined;
  /** Layouts to choose from; one of them, or none, takes the choice away. */
  layouts?: QxwqAchievementBoard['layouts'] | undefined;
  /** Rows that one load brings, 1–100. */
  pageSize?: QxwqAchievementBoard['pageSize'] | undefined;
  /** Keeps what the reader asked for in the page's address, so that it can be shared and survives the way back. The value is the prefix of the parameters, `qx` without one; other parameters are never touched. */
  urlState?: QxwqAchievementBoard['urlState'] | undefined;
  /** Level of the titles as headings, 2–6. */
  headingLevel?: QxwqAchievementBoard['headingLevel'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqAchievementBoard['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqAchievementBoard['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqAchievementBoard['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqAchievementBoard['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqAchievementBoard['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqAchievementBoard['elder'] | undefined;
  /** a reader opens an achievement; cancelled, nothing unfolds and no link is followed */
  onQxwqAchievementOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-achievement-open']>) => void) | undefined;
  /** a reader searches, filters, sorts; cancelled, the board stays as it was */
  onQxwqFilterChange?: ((event: CustomEvent<QxwqEventDetails['qxwq-filter-change']>) => void) | undefined;
  /** rows begin to load */
  onQxwqLoadStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-load-start']>) => void) | undefined;
  /** the board shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** something could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** the platform wants a session that is not there (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** A bid on a challenge (揭榜书): five steps, answers to each indicator with the verdict at once, a draft that survives reloads and crashes, exactly one submission, and a receipt. It needs a session: `getToken` in `configure()` or at the provider. Enter in a text field never submits. */
export interface QxwqBidFormProps {
  /** The challenge to bid on. */
  challengeId?: QxwqBidForm['challengeId'] | undefined;
  /** A bid to continue; without it the form goes on with what this device has, or begins anew. */
  bidId?: QxwqBidForm['bidId'] | undefined;
  /** Where the host shows `<qxwq-bid-list>`; the receipt links to it. */
  myBidsHref?: QxwqBidForm['myBidsHref'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqBidForm['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqBidForm['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqBidForm['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqBidForm['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqBidForm['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqBidForm['elder'] | undefined;
  /** before a bid is submitted; cancel it to keep it from being sent */
  onQxwqBidSubmit?: ((event: CustomEvent<QxwqEventDetails['qxwq-bid-submit']>) => void) | undefined;
  /** the platform has got the bid; `detail.receipt` is the proof */
  onQxwqBidSubmitted?: ((event: CustomEvent<QxwqEventDetails['qxwq-bid-submitted']>) => void) | undefined;
  /** the platform has got the latest text */
  onQxwqDraftSaved?: ((event: CustomEvent<QxwqEventDetails['qxwq-draft-saved']>) => void) | undefined;
  /** the element shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** something failed; `detail.code` is stable */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** nobody is signed in (any more); everything typed is kept */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
  /** a reader wants to see all of their bids */
  onQxwqMyBidsOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-my-bids-open']>) => void) | undefined;
}

/** The bids of the organisation that is signed in (我的揭榜): state, deadline and number of each; continue, receipt, withdraw, and consents to take back. */
export interface QxwqBidListProps {
  /** Address of the host's page with `<qxwq-bid-form>`; `{id}` and `{challenge}` are filled in: `/bid?id={id}`. */
  bidHref?: QxwqBidList['bidHref'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqBidList['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqBidList['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqBidList['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqBidList['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqBidList['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqBidList['elder'] | undefined;
  /** a reader wants to continue a bid; cancel it to keep the link from being followed */
  onQxwqBidOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-bid-open']>) => void) | undefined;
  /** the element shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** something failed; `detail.code` is stable */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** nobody is signed in (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** The board (榜): challenges to search, filter, sort and page through, as a list, as cards, as a table, in one line each or as a ranking for a large screen. */
export interface QxwqChallengeBoardProps {
  /** Address of a challenge's page: `/challenge.html?id={id}`; `{number}` works too. Without it, an event only. */
  challengeHref?: QxwqChallengeBoard['challengeHref'] | undefined;
  /** Facets in their order: any of `state industry region discipline budget mode tier programme`, or empty for none. */
  facets?: QxwqChallengeBoard['facets'] | undefined;
  /** What every reader of this board sees: `region=140000&mode=technology-development`. These facets are not offered. */
  filter?: QxwqChallengeBoard['filter'] | undefined;
  /** How the rows are shown at first: `list`, `cards`, `table`, `compact` (one line each) or `ranking` (榜, for large screens). */
  layout?: QxwqChallengeBoard['layout'] | undefined;
  /** Layouts to choose from; one of them, or none, takes the choice away. */
  layouts?: QxwqChallengeBoard['layouts'] | undefined;
  /** Rows that one load brings, 1–100. */
  pageSize?: QxwqChallengeBoard['pageSize'] | undefined;
  /** Keeps what the reader asked for in the page's address, so that it can be shared and survives the way back. The value is the prefix of the parameters, `qx` without one; other parameters are never touched. */
  urlState?: QxwqChallengeBoard['urlState'] | undefined;
  /** Level of the titles as headings, 2–6. */
  headingLevel?: QxwqChallengeBoard['headingLevel'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqChallengeBoard['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqChallengeBoard['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqChallengeBoard['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqChallengeBoard['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqChallengeBoard['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqChallengeBoard['elder'] | undefined;
  /** a reader opens a challenge; cancelled, the link is not followed */
  onQxwqChallengeOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-challenge-open']>) => void) | undefined;
  /** a reader searches, filters, sorts; cancelled, the board stays as it was */
  onQxwqFilterChange?: ((event: CustomEvent<QxwqEventDetails['qxwq-filter-change']>) => void) | undefined;
  /** rows begin to load */
  onQxwqLoadStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-load-start']>) => void) | undefined;
  /** the board shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** rows could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** the platform wants a session that is not there (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** One challenge as a card: given as data, or loaded by its id. */
export interface QxwqChallengeCardProps {
  /** The challenge to show; comes before `challenge-id`. */
  challenge?: QxwqChallengeCard['challenge'] | undefined;
  /** Id of a challenge to load and show. */
  challengeId?: QxwqChallengeCard['challengeId'] | undefined;
  /** Address of a challenge's page: `/challenge.html?id={id}`. Without it, an event only. */
  challengeHref?: QxwqChallengeCard['challengeHref'] | undefined;
  /** Level of the title as a heading, 2–6. */
  headingLevel?: QxwqChallengeCard['headingLevel'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqChallengeCard['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqChallengeCard['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqChallengeCard['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqChallengeCard['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqChallengeCard['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqChallengeCard['elder'] | undefined;
  /** the reader opens the challenge; cancelled, the link is not followed */
  onQxwqChallengeOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-challenge-open']>) => void) | undefined;
  /** the challenge begins to load */
  onQxwqLoadStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-load-start']>) => void) | undefined;
  /** the card shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** the challenge could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** the platform wants a session that is not there (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** One challenge in full: its life as a line, indicators as a table, money and deadline beside the one action 我要揭榜, attachments, and challenges close to it. */
export interface QxwqChallengeDetailProps {
  /** Id of the challenge: `chl_…`. */
  challengeId?: QxwqChallengeDetail['challengeId'] | undefined;
  /** Parameter of the page's address that holds the id, for pages that are the same file for every challenge. */
  challengeParam?: QxwqChallengeDetail['challengeParam'] | undefined;
  /** Address of a challenge's page, for similar ones: `/challenge.html?id={id}`. Without it, an event only. */
  challengeHref?: QxwqChallengeDetail['challengeHref'] | undefined;
  /** Where 我要揭榜 leads: `/challenges/{id}/bid`. Without it, an event only. */
  bidHref?: QxwqChallengeDetail['bidHref'] | undefined;
  /** Address of the board, for a way back. */
  boardHref?: QxwqChallengeDetail['boardHref'] | undefined;
  /** Leaves 我要揭榜 away, on sites where nobody bids. */
  noBid?: QxwqChallengeDetail['noBid'] | undefined;
  /** Level of the title as a heading, 1–4; sections come one below. */
  headingLevel?: QxwqChallengeDetail['headingLevel'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqChallengeDetail['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqChallengeDetail['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqChallengeDetail['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqChallengeDetail['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqChallengeDetail['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqChallengeDetail['elder'] | undefined;
  /** the reader wants to bid; cancelled, the link is not followed */
  onQxwqBidStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-bid-start']>) => void) | undefined;
  /** the reader opens a similar challenge; cancelled, the link is not followed */
  onQxwqChallengeOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-challenge-open']>) => void) | undefined;
  /** the challenge begins to load */
  onQxwqLoadStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-load-start']>) => void) | undefined;
  /** the element shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** something could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** the platform wants a session that is not there (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** A list of challenges in the host's own markup: the element repeats a `<template>` of the page, in the page's own DOM and with the page's own CSS. ```html <qxwq-challenge-list filter="state=published" page-size="6" challenge-href="/challenge.html?id={id}"> <ul class="news"> <template> <li><a data-qx="title" data-qx-href="url"></a> <b data-qx="budget"></b></li> </template> </ul> <template data-qx-state="more"><button data-qx-action="more">…</button></template> </qxwq-challenge-list> ``` Bindings, none of which is an expression: `data-qx="name"` sets the text, `data-qx-format` says how, `data-qx-href="url"` makes a link, `data-qx-attr-…="name"` sets an attribute (`data-qx-format-…` says how), `data-qx-if` and `data-qx-unless` keep an element or leave it out, `data-qx-each="keywords"` repeats it with `item`. `<template data-qx-state="loading | empty | error | total | more">` stands where it is written; inside them `total`, `shown` and `message` have a meaning, and `data-qx-action="more | retry"` makes a button do that. */
export interface QxwqChallengeListProps {
  /** Address of a challenge's page: `/challenge.html?id={id}`; `{number}` works too. It is what `url` stands for. */
  challengeHref?: QxwqChallengeList['challengeHref'] | undefined;
  /** Which challenges: `state=published&region=140000`, the names and codes of the API. */
  filter?: QxwqChallengeList['filter'] | undefined;
  /** `newest` (default), `deadline`, `budget`, or `relevance` where `filter` has a `q`. */
  sort?: QxwqChallengeList['sort'] | undefined;
  /** Rows that one load brings, 1–100. */
  pageSize?: QxwqChallengeList['pageSize'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqChallengeList['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqChallengeList['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqChallengeList['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqChallengeList['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqChallengeList['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqChallengeList['elder'] | undefined;
  /** a reader follows a link in a row; cancelled, the link is not followed */
  onQxwqChallengeOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-challenge-open']>) => void) | undefined;
  /** rows begin to load */
  onQxwqLoadStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-load-start']>) => void) | undefined;
  /** the element is there for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** rows could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** the platform wants a session that is not there (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** Makes the snippet of every rung of the embedding ladder from one configuration: choose, look, copy. */
export interface QxwqEmbedBuilderProps {
  /** Address of the pages that a server draws: `https://www.example.edu.cn/board`. */
  pages?: QxwqEmbedBuilder['pages'] | undefined;
  /** Folder of the kit's files, `/qxwq/`. */
  kit?: QxwqEmbedBuilder['kit'] | undefined;
  /** What has been chosen. Set it to begin from somewhere else. */
  configuration?: QxwqEmbedBuilder['configuration'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqEmbedBuilder['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqEmbedBuilder['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqEmbedBuilder['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqEmbedBuilder['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqEmbedBuilder['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqEmbedBuilder['elder'] | undefined;
  /** the builder shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** the preview could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
}

/** Research teams, experts, technology mentors (企业技术导师) and doctoral liaisons (博士生联络员): to search, filter and page through, the kinds as tabs. Names, titles and contacts are shown as far as each person consented. */
export interface QxwqExpertBoardProps {
  /** Address of a person's or team's page on the host: `/expert.html?id={id}`. Without it, a row unfolds in place. */
  personHref?: QxwqExpertBoard['personHref'] | undefined;
  /** Facets in their order: any of `kind field industry discipline region mode organisation`, or empty for none. */
  facets?: QxwqExpertBoard['facets'] | undefined;
  /** What every reader of this board sees: `region=140000&mode=technology-development`. These facets are not offered. */
  filter?: QxwqExpertBoard['filter'] | undefined;
  /** How the rows are shown at first: `list`, `cards`, `table`, `compact` (one line each) or `ranking` (榜, for large screens). */
  layout?: QxwqExpertBoard['layout'] | undefined;
  /** Layouts to choose from; one of them, or none, takes the choice away. */
  layouts?: QxwqExpertBoard['layouts'] | undefined;
  /** Rows that one load brings, 1–100. */
  pageSize?: QxwqExpertBoard['pageSize'] | undefined;
  /** Keeps what the reader asked for in the page's address, so that it can be shared and survives the way back. The value is the prefix of the parameters, `qx` without one; other parameters are never touched. */
  urlState?: QxwqExpertBoard['urlState'] | undefined;
  /** Level of the titles as headings, 2–6. */
  headingLevel?: QxwqExpertBoard['headingLevel'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqExpertBoard['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqExpertBoard['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqExpertBoard['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqExpertBoard['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqExpertBoard['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqExpertBoard['elder'] | undefined;
  /** a reader opens a team or a person; cancelled, nothing unfolds and no link is followed */
  onQxwqPersonOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-person-open']>) => void) | undefined;
  /** a reader searches, filters, sorts; cancelled, the board stays as it was */
  onQxwqFilterChange?: ((event: CustomEvent<QxwqEventDetails['qxwq-filter-change']>) => void) | undefined;
  /** rows begin to load */
  onQxwqLoadStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-load-start']>) => void) | undefined;
  /** the board shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** something could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** the platform wants a session that is not there (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** A lab pastes or drops its own text and sees the open challenges that it fits, with reasons and each indicator compared. Everything is computed in the browser: the text is neither sent nor kept. The challenges are read when somebody turns to the field, with one request for the platform's published index, so that not even the requests tell what the text is about. */
export interface QxwqLocalMatchProps {
  /** Address of a challenge's page: `/challenge.html?id={id}`; `{number}` works too. Without it, an event only. */
  challengeHref?: QxwqLocalMatch['challengeHref'] | undefined;
  /** How many challenges are shown, 1–50. Default 10. */
  limit?: QxwqLocalMatch['limit'] | undefined;
  /** How many open challenges are read and compared, the newest first, 1–2,000. Default 1,000. */
  most?: QxwqLocalMatch['most'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqLocalMatch['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqLocalMatch['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqLocalMatch['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqLocalMatch['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqLocalMatch['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqLocalMatch['elder'] | undefined;
  /** a reader opens a challenge; cancelled, the link is not followed */
  onQxwqChallengeOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-challenge-open']>) => void) | undefined;
  /** the challenges begin to load */
  onQxwqLoadStart?: ((event: CustomEvent<QxwqEventDetails['qxwq-load-start']>) => void) | undefined;
  /** the element shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** the challenges could not be loaded */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** the platform wants a session that is not there (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** Who can answer a challenge (`challenge`), or which challenges suit a university (`organisation`), best first, each with its reasons; accept, set aside with a reason, and for brokers (技术经纪人) place by hand. */
export interface QxwqMatchListProps {
  /** Id of the challenge to find answers for. */
  challenge?: QxwqMatchList['challenge'] | undefined;
  /** Id of the university whose challenges are looked for. */
  organisation?: QxwqMatchList['organisation'] | undefined;
  /** Whom to look for: `achievements` (default) or `people`. */
  family?: QxwqMatchList['family'] | undefined;
  /** How many, 1–50. Default 10. */
  limit?: QxwqMatchList['limit'] | undefined;
  /** Shows matches to everybody, without a session: nothing that was decided, and nothing to decide. */
  preview?: QxwqMatchList['preview'] | undefined;
  /** Offers nothing to decide, for readers who are not on either side of the matches. */
  readonly?: QxwqMatchList['readonly'] | undefined;
  /** Offers to place matches by hand; the platform asks for the scope `matches:broker`. */
  broker?: QxwqMatchList['broker'] | undefined;
  /** Addresses of the host's pages; `{id}` is filled in. */
  challengeHref?: QxwqMatchList['challengeHref'] | undefined;
  /** Address of an achievement's page: `/achievement.html?id={id}`. */
  achievementHref?: QxwqMatchList['achievementHref'] | undefined;
  /** Address of a team's or a person's page: `/person.html?id={id}`. */
  personHref?: QxwqMatchList['personHref'] | undefined;
  /** Client to use. Comes before all attributes, providers and `configure()`. */
  client?: QxwqMatchList['client'] | undefined;
  /** Address of the platform. With it the element has a client of its own, also inside a provider. */
  baseUrl?: QxwqMatchList['baseUrl'] | undefined;
  /** The host's publishable key, for the client that `base-url` makes. */
  publishableKey?: QxwqMatchList['publishableKey'] | undefined;
  /** Language of the texts: `zh-CN`, `zh-Hant` or `en`. Better than `lang`, which page translators rewrite. Default: that of the provider, of `configure()`, of the nearest `lang`, Chinese. */
  locale?: QxwqMatchList['locale'] | undefined;
  /** `light` (default), `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqMatchList['theme'] | undefined;
  /** 适老化: large type, strong contrast, large targets, less at once, and reading aloud where the device has a voice. */
  elder?: QxwqMatchList['elder'] | undefined;
  /** a reader opens a match; cancel it to keep the link from being followed */
  onQxwqMatchOpen?: ((event: CustomEvent<QxwqEventDetails['qxwq-match-open']>) => void) | undefined;
  /** a match is about to be accepted, set aside or placed; cancelled, nothing is sent */
  onQxwqMatchDecide?: ((event: CustomEvent<QxwqEventDetails['qxwq-match-decide']>) => void) | undefined;
  /** the list shows itself for the first time */
  onQxwqReady?: ((event: CustomEvent<QxwqEventDetails['qxwq-ready']>) => void) | undefined;
  /** something failed; `detail.code` is stable */
  onQxwqError?: ((event: CustomEvent<QxwqEventDetails['qxwq-error']>) => void) | undefined;
  /** nobody is signed in (any more) */
  onQxwqSessionExpired?: ((event: CustomEvent<QxwqEventDetails['qxwq-session-expired']>) => void) | undefined;
}

/** Gives client, language and theme to all elements inside it. What it does not say comes from `configure()`. */
export interface QxwqProviderProps {
  /** Address of the platform: `https://qxwq.example.edu.cn`. */
  baseUrl?: QxwqProvider['baseUrl'] | undefined;
  /** The host's publishable key: public, it allows reading. */
  publishableKey?: QxwqProvider['publishableKey'] | undefined;
  /** Language of the texts inside: `zh-CN`, `zh-Hant` or `en`. */
  locale?: QxwqProvider['locale'] | undefined;
  /** `light`, `dark`, `auto` (as the reader's system has it), `campus`, `park`, `government`. */
  theme?: QxwqProvider['theme'] | undefined;
  /** 适老化 for everything inside: large type, strong contrast, large targets, less at once, reading aloud. */
  elder?: QxwqProvider['elder'] | undefined;
  /** Gives the session token that the host's own server minted; see `configure()`. */
  getToken?: QxwqProvider['getToken'] | undefined;
  /** A ready client, instead of one made from the attributes. */
  client?: QxwqProvider['client'] | undefined;
}

declare module 'vue' {
  interface GlobalComponents {
    QxwqAchievementBoard: new () => { $props: HTMLAttributes & QxwqAchievementBoardProps; $el: QxwqAchievementBoard };
    QxwqBidForm: new () => { $props: HTMLAttributes & QxwqBidFormProps; $el: QxwqBidForm };
    QxwqBidList: new () => { $props: HTMLAttributes & QxwqBidListProps; $el: QxwqBidList };
    QxwqChallengeBoard: new () => { $props: HTMLAttributes & QxwqChallengeBoardProps; $el: QxwqChallengeBoard };
    QxwqChallengeCard: new () => { $props: HTMLAttributes & QxwqChallengeCardProps; $el: QxwqChallengeCard };
    QxwqChallengeDetail: new () => { $props: HTMLAttributes & QxwqChallengeDetailProps; $el: QxwqChallengeDetail };
    QxwqChallengeList: new () => { $props: HTMLAttributes & QxwqChallengeListProps; $el: QxwqChallengeList };
    QxwqEmbedBuilder: new () => { $props: HTMLAttributes & QxwqEmbedBuilderProps; $el: QxwqEmbedBuilder };
    QxwqExpertBoard: new () => { $props: HTMLAttributes & QxwqExpertBoardProps; $el: QxwqExpertBoard };
    QxwqLocalMatch: new () => { $props: HTMLAttributes & QxwqLocalMatchProps; $el: QxwqLocalMatch };
    QxwqMatchList: new () => { $props: HTMLAttributes & QxwqMatchListProps; $el: QxwqMatchList };
    QxwqProvider: new () => { $props: HTMLAttributes & QxwqProviderProps; $el: QxwqProvider };
  }
}

export {};
