/** Made from the doc comments by tools/describe.mjs. */
export const descriptions = {
  "schemas": {
    "Day": {
      "description": "A calendar day, `2026-11-24`.",
      "fields": {}
    },
    "OpenLicence": {
      "description": "What its holders declared for everybody (专利开放许可声明; Patent Law articles 50–52, Rules article 85). Who notifies them in writing and pays has the licence.",
      "fields": {
        "fee": "Method and standard of payment in the declaration's words (许可使用费支付方式和标准).",
        "feeWan": "Fixed part in ten thousand yuan (万元), or null.",
        "royaltyPercent": "Royalty in percent, of what `feeMode` says, or null.",
        "until": "Last day of the licence term (许可期限).",
        "evaluationReport": "There is an evaluation report (专利权评价报告): utility models and designs need one."
      }
    },
    "Patent": {
      "fields": {
        "number": "Patent or application number as the office writes it: `ZL202310123456.7`.",
        "holders": "Holders or applicants (专利权人)."
      }
    },
    "AchievementSummary": {
      "description": "A row of the achievement board (成果).",
      "fields": {}
    },
    "PersonRef": {
      "description": "A person or team named by an achievement. Without recorded consent the name is null.",
      "fields": {}
    },
    "Achievement": {
      "description": "A result of research (成果) or a patent (专利) in full.",
      "fields": {
        "organisation": "University or institute that it belongs to.",
        "region": "Province, GB/T 2260 with six digits.",
        "industries": "Industries that can use it, GB/T 4754-2017, for example `C38`.",
        "disciplines": "Disciplines, GB/T 13745, first level.",
        "summary": "In at most 200 characters.",
        "sample": "Invented for demonstration.",
        "trl": "Readiness level reached (GB/T 22900-2022), or null.",
        "price": "What is asked, in ten thousand yuan (万元); null means open to negotiation (面议).",
        "licenceModes": "Ways in which rights are passed on; `open` where an open licence is declared.",
        "contact": "How to reach them; null unless the person consented to its publication (PIPL articles 13–15, 25).",
        "advantages": "What is new and better (创新点与优势).",
        "applications": "Where it can be used (应用场景).",
        "performance": "Figures that were reached (技术指标), in words with units.",
        "stage": "Stage of concept validation (概念验证), or null."
      }
    },
    "AchievementQuery": {
      "fields": {
        "q": "Words to look for; all of them rank before some of them.",
        "region": "Provinces, GB/T 2260 with six digits.",
        "industry": "Industries, GB/T 4754-2017; a section letter includes its divisions.",
        "discipline": "Disciplines, GB/T 13745.",
        "mode": "Ways of cooperation (合作方式).",
        "organisation": "Universities and institutes.",
        "trlMin": "Least and highest readiness level reached.",
        "priceMax": "Most that is asked, in ten thousand yuan (万元).",
        "sort": "Default: `relevance` where there is a `q`, else `newest`."
      }
    },
    "Attachment": {
      "description": "A stored file. Its bytes are fetched by a call of their own.",
      "fields": {
        "name": "File name as it was uploaded, without folders.",
        "mediaType": "Media type as sniffed from the content.",
        "size": "Size in bytes.",
        "sha256": "SHA-256 of the bytes, in hex."
      }
    },
    "BidAnswer": {
      "description": "Answer to one indicator (对指标逐条应答).",
      "fields": {
        "value": "What the team reaches, in the indicator's unit; null where not stated or answered in words.",
        "text": "Answer in words, for indicators that are described in words.",
        "evidence": "What the claim rests on (依据)."
      }
    },
    "TeamMember": {
      "fields": {
        "title": "Academic or professional title (职称)."
      }
    },
    "Milestone": {
      "fields": {
        "month": "Months after the contract is signed."
      }
    },
    "BidBudgetItem": {
      "fields": {
        "amountWan": "Ten thousand yuan (万元)."
      }
    },
    "BidPartner": {
      "description": "A partner of a joint bid (联合揭榜). The bidding organisation itself leads.",
      "fields": {
        "creditCode": "Unified social credit code; a wrong character is an error, a failed check digit only a warning.",
        "role": "What the partner does in the project (分工)."
      }
    },
    "BidContact": {
      "description": "How the enterprise may reach the team, if the team consents.",
      "fields": {}
    },
    "BidContent": {
      "description": "What a bid says (揭榜书). The same shape serves draft and submission: a draft may leave anything empty, and `checkBid` tells what is still missing before it can be submitted.",
      "fields": {
        "summary": "The plan (揭榜方案).",
        "foundation": "What the team has done before (前期基础).",
        "trl": "Readiness level today, 1–9, or null.",
        "declaration": "The team vouches for what it wrote (承诺)."
      }
    },
    "BidSubmit": {
      "fields": {
        "revision": "Revision that the person saw; an older one is refused, so that nobody submits what another window changed."
      }
    },
    "Receipt": {
      "description": "Proof that the platform holds a submitted bid (回执).",
      "fields": {
        "number": "Number that people quote: `QX-2026-014-0387`.",
        "version": "1 for the first submission, one more each time it is submitted again.",
        "submittedAt": "The platform's clock.",
        "digest": "SHA-256 in hex over the canonical JSON (RFC 8785) of content and attachment digests.",
        "bidders": "Bidding organisation first, then partners.",
        "sealedUntil": "Until then it can be changed or withdrawn, and neither the enterprise nor another organisation can read it.",
        "contactHint": "Where the result is sent, mostly hidden: `k***@example.edu.cn`; null without an address."
      }
    },
    "BidContentRead": {
      "description": "Response side of the content: values that a newer platform adds pass.",
      "fields": {}
    },
    "Bid": {
      "description": "A bid as its own organisation sees it.",
      "fields": {
        "revision": "Grows by one with each stored change; also the ETag.",
        "receipt": "Latest receipt, or null while nothing was submitted.",
        "changedSinceSubmission": "The content was changed after the latest submission and not submitted again."
      }
    },
    "OpenedBid": {
      "description": "A bid as the enterprise sees it once the deadline has passed.",
      "fields": {
        "openedAt": "When the enterprise first opened it; opening leaves a record."
      }
    },
    "UploadQuery": {
      "description": "The name of a file that is uploaded; its bytes are the request's body.",
      "fields": {}
    },
    "IndexedChallenge": {
      "description": "A challenge of the published index: its row, and what figures are read from.",
      "fields": {
        "statement": "Title and indicators in words (\"漏检率≤0.1%\"); the problem where it has none."
      }
    },
    "ChallengeIndex": {
      "description": "The open challenges with a full-text index over them, to search without telling anybody what for. At most `challengeIndexLimit` challenges, the newest first.",
      "fields": {
        "fields": "The fields of `words` in order, with how much each weighs.",
        "words": "The index as `@qxwq/matching` saves it: delta-coded, with version and checksum, in Base64. Null where the platform makes none, and of no use to another version of that package: then an index is built from `items`."
      }
    },
    "BudgetRange": {
      "description": "Amounts in ten thousand yuan (万元). Equal bounds are one fixed sum.",
      "fields": {}
    },
    "TrlRange": {
      "description": "Technology readiness levels 1–9 (GB/T 22900-2022): where the work starts and where it must arrive.",
      "fields": {}
    },
    "Indicator": {
      "description": "One thing that the enterprise will measure (指标).",
      "fields": {
        "comparison": "How an answer is compared: at most, at least, equal, within `value`–`upper`, or described in words.",
        "value": "Required number in `unit`; null where the requirement is in words.",
        "upper": "Upper bound of `between`, in `unit`.",
        "unit": "Unit as people write it (`mm`, `%`, `万次`), or empty.",
        "requirement": "Requirement in words, for `text` indicators and as an addition to the number.",
        "acceptance": "How it is accepted (验收办法)."
      }
    },
    "ChallengeSummary": {
      "description": "A row of the board (榜).",
      "fields": {}
    },
    "Challenge": {
      "description": "A challenge in full (需求).",
      "fields": {
        "number": "Number that people quote: year and serial, `2026-014`.",
        "organisation": "Enterprise that set the problem; null when it is published anonymously (匿名).",
        "region": "Province, GB/T 2260 with six digits.",
        "industry": "Industry, GB/T 4754-2017, for example `C38`.",
        "disciplines": "Disciplines, GB/T 13745, first level.",
        "summary": "The problem in at most 200 characters.",
        "budget": "Money that the enterprise puts in (拟投入资金); null means open to negotiation (面议).",
        "deadline": "Last moment at which a bid is taken, by the platform's clock.",
        "bidCount": "Submitted bids so far. Who bids stays sealed until the deadline.",
        "jointBids": "Several universities may bid together (联合揭榜).",
        "sample": "Invented for demonstration.",
        "problem": "Main problem (主要问题).",
        "technicalKey": "Where the difficulty lies (技术关键).",
        "goal": "What must be reached (预期目标).",
        "durationMonths": "Duration in months (周期).",
        "acceptanceCriteria": "Acceptance criteria in words (验收标准).",
        "bidderRequirements": "What bidders must bring (揭榜方要求).",
        "payments": "Staged payment, in percent of the sum.",
        "awardsSeveral": "Several teams may win (可多家中榜).",
        "history": "When each stage was entered; the future is not in it."
      }
    },
    "SimilarChallenges": {
      "description": "A challenge close to another one, with the technical words that both use.",
      "fields": {}
    },
    "ChallengeFilter": {
      "description": "Which challenges: every filter narrows; the values within one filter are alternatives.",
      "fields": {}
    },
    "ChallengeQuery": {
      "fields": {
        "q": "Words to look for; all of them rank before some of them.",
        "region": "Provinces, GB/T 2260 with six digits.",
        "industry": "Industries, GB/T 4754-2017; a section letter includes its divisions.",
        "discipline": "Disciplines, GB/T 13745.",
        "mode": "Ways of cooperation (合作方式).",
        "budgetMin": "Least and most money in ten thousand yuan (万元).",
        "trlMin": "Readiness levels that the challenge must touch.",
        "organisation": "Enterprises that set the problem. What they published anonymously is found by a session of their own only.",
        "sort": "Default: `relevance` where there is a `q`, else `newest`."
      }
    },
    "FeedId": {
      "description": "Names a feed to readers that send nothing else, so it is as good as a password for that feed.",
      "fields": {}
    },
    "MatchCandidateId": {
      "description": "Who is matched with a challenge: an achievement, a person or team, or an organisation.",
      "fields": {}
    },
    "IndicatorId": {
      "description": "An indicator's id is unique within its challenge: `ind_1`.",
      "fields": {}
    },
    "Instant": {
      "description": "A moment as ISO 8601 with an offset; the platform answers in UTC.",
      "fields": {}
    },
    "AmountWan": {
      "description": "An amount of money in ten thousand yuan (万元), to the yuan.",
      "fields": {}
    },
    "Total": {
      "description": "How many rows match. Counting stops at a bound; `capped` then says that there are more than `value`.",
      "fields": {}
    },
    "ChallengeChange": {
      "description": "Something happened to a challenge.",
      "fields": {
        "challenge": "The row of the board as it stands when the event is sent, which may be later; null where it is not on the board."
      }
    },
    "BidChange": {
      "description": "Something happened to a bid. What the bid says is never told: read it with `bids.get`.",
      "fields": {
        "state": "State and revision as they stand when the event is sent, which may be later."
      }
    },
    "StreamReset": {
      "description": "The stream could not go on where the reader was: the place is unknown or too old. What happened in between is not told; read anew what is shown. The stream goes on from here.",
      "fields": {}
    },
    "NewerEvent": {
      "description": "What a newer platform may tell besides: readers pass over it.",
      "fields": {}
    },
    "ChallengeEvent": {
      "description": "One event of `challenges.watch`: the JSON in its `data`. Its `type` is also the event's name.",
      "fields": {}
    },
    "BidEvent": {
      "description": "One event of `bids.watch`: the JSON in its `data`. Its `type` is also the event's name.",
      "fields": {}
    },
    "StreamQuery": {
      "fields": {
        "after": "The `id` of the last event that was read: the stream goes on after it. The header `Last-Event-ID` counts more."
      }
    },
    "FacetCount": {
      "fields": {
        "label": "Name of what the value is the id of."
      }
    },
    "ChallengeFacets": {
      "description": "How many challenges each value of each facet would give. A facet's own choice does not narrow its own counts, so a reader sees what adding another value would bring.",
      "fields": {}
    },
    "Level": {
      "description": "A readiness level, GB/T 22900-2022.",
      "fields": {}
    },
    "ImportQuery": {
      "fields": {
        "name": "File name; its ending tells `.xlsx` from `.csv`.",
        "mode": "`check` changes nothing and tells what an import would do. Default: `import`.",
        "onDuplicate": "With challenges: what to do with one that says nearly the same as another. Default: `report`."
      }
    },
    "ImportRemark": {
      "description": "One thing that is wrong, or may be, in one cell.",
      "fields": {
        "row": "As Excel counts, from 1.",
        "column": "Letter of the column; empty where it concerns the row.",
        "value": "What stands there.",
        "message": "What is wrong, and what to write instead."
      }
    },
    "ImportDuplicate": {
      "description": "A challenge that says nearly the same as another.",
      "fields": {
        "existing": "Id of what stands already, or the row of the same file above it.",
        "similarity": "Share of the wording that both have, 0 to 1."
      }
    },
    "ImportReport": {
      "description": "What came of a workbook. Good rows were taken; the others come back in `remarksFile`.",
      "fields": {
        "remarksFile": "The rejected rows as a workbook with a column of remarks, base64; null where every row was taken."
      }
    },
    "MatchReason": {
      "description": "One part of a score. The parts of a match add up to its score.",
      "fields": {
        "score": "Below zero where it speaks against the match.",
        "code": "What was found, for every kind but `text` and `all-words`.",
        "field": "With `text`: the field that holds the words.",
        "terms": "With `text`: technical words that both sides use, the most telling first.",
        "value": "Code, number, date or words that the finding is about.",
        "quote": "Words of the offer that it was read from.",
        "inferred": "The code was inferred from neighbours and counts less."
      }
    },
    "MatchIndicator": {
      "description": "One indicator of the challenge against what the offer states, after conversion of units.",
      "fields": {
        "requirement": "The requirement in its own words.",
        "quote": "Words of the offer that the verdict was read from; null where it states nothing."
      }
    },
    "MatchActor": {
      "description": "Who did something.",
      "fields": {
        "subject": "The host's own user id."
      }
    },
    "MatchDecision": {
      "description": "What those who look for a partner decided. It can be revised.",
      "fields": {
        "reason": "Why it was dismissed."
      }
    },
    "MatchOverride": {
      "description": "A broker's own placement (技术经纪人). Pages show that a person placed it, and why.",
      "fields": {
        "position": "Place in the list, from 1.",
        "by": "Null where the reader may not know."
      }
    },
    "Match": {
      "description": "A pair that fits, with the reasons. Challenge and candidate name it together.",
      "fields": {
        "candidateId": "Achievement, person, or (among an organisation's matches) the organisation itself.",
        "challenge": "The side that was looked for: one of these three is there.",
        "score": "The best text has about 1; coded features move it within fixed bounds. Comparable within one list.",
        "through": "Among an organisation's matches: which of its achievements and people answer, best first, and their shares.",
        "decision": "Null where nothing was decided or the reader may not know."
      }
    },
    "MatchList": {
      "description": "Matches, best first; what a broker placed stands at its place.",
      "fields": {}
    },
    "ChallengeMatchQuery": {
      "description": "Conditions hide what does not meet them; nothing else does.",
      "fields": {
        "family": "Whom to look for. Default: achievements.",
        "decision": "Which to show to those who may see decisions. Default: all but the dismissed."
      }
    },
    "OrganisationMatchQuery": {
      "fields": {
        "budgetMin": "Least money in ten thousand yuan (万元).",
        "decision": "Which to show to those who may see decisions. Default: all but the dismissed."
      }
    },
    "MatchDecide": {
      "fields": {
        "reason": "Required to dismiss."
      }
    },
    "MatchPlace": {
      "fields": {
        "position": "1 pins it to the top."
      }
    },
    "MatchHistory": {
      "description": "Everything that was decided about a match, latest first.",
      "fields": {}
    },
    "OrganisationRef": {
      "description": "What a challenge or a bid shows of an organisation.",
      "fields": {
        "name": "Full registered name (全称).",
        "tier": "Tier of the enterprise (梯度), or null."
      }
    },
    "Organisation": {
      "description": "Public record of an organisation. Contacts are never part of it.",
      "fields": {
        "name": "Full registered name (全称).",
        "tier": "Tier of the enterprise (梯度), or null.",
        "labels": "Labels of a university, such as 双一流.",
        "region": "Province, GB/T 2260 with six digits.",
        "city": "City as people write it, or null.",
        "industry": "Industry of an enterprise, GB/T 4754-2017, for example `C38`; null for others.",
        "creditCode": "Unified social credit code (GB 32100-2015), or null.",
        "summary": "Introduction (简介), at most 500 characters.",
        "sample": "Invented for demonstration."
      }
    },
    "PersonSummary": {
      "description": "A row of the board of people: teams (团队), experts (专家), mentors (企业技术导师), liaisons (博士生联络员).",
      "fields": {}
    },
    "Person": {
      "description": "A team or a person in full.",
      "fields": {
        "name": "Name of the team, or of the person; null unless the person consented to its publication.",
        "title": "Academic or professional title (职称); null where the name is not shown, because both together name somebody.",
        "organisation": "University or institute that it belongs to.",
        "region": "Province, GB/T 2260 with six digits.",
        "industries": "Industries that can use it, GB/T 4754-2017, for example `C38`.",
        "disciplines": "Disciplines, GB/T 13745, first level.",
        "summary": "In at most 200 characters.",
        "sample": "Invented for demonstration.",
        "fields": "Fields of concept validation (概念验证) that an expert speaks for.",
        "partner": "Enterprise that engages a mentor too, or that a liaison serves; null for others.",
        "size": "People in a team; null for a person.",
        "contact": "How to reach them; null unless the person consented to its publication (PIPL articles 13–15, 25).",
        "facilities": "Equipment and platforms at hand (平台与设备).",
        "achievements": "What they have reached, latest first."
      }
    },
    "PersonQuery": {
      "fields": {
        "q": "Words to look for; all of them rank before some of them.",
        "region": "Provinces, GB/T 2260 with six digits.",
        "industry": "Industries, GB/T 4754-2017; a section letter includes its divisions.",
        "discipline": "Disciplines, GB/T 13745.",
        "mode": "Ways of cooperation (合作方式).",
        "organisation": "Universities and institutes.",
        "field": "Fields of concept validation.",
        "sort": "Default: `relevance` where there is a `q`, else `newest`."
      }
    },
    "PersonConsents": {
      "description": "What a person lets everybody see (PIPL articles 13–15, 25). Taking it back is the same call.",
      "fields": {}
    },
    "PlatformInfo": {
      "description": "What a host may want to know of the platform it talks to.",
      "fields": {
        "time": "The platform's clock: it decides deadlines.",
        "sample": "The content was invented for demonstration.",
        "editions": "Editions of the coded lists in use."
      }
    },
    "PrivacyNotice": {
      "description": "What must be told before personal data is taken (PIPL article 17).",
      "fields": {
        "controller": "Who processes the data.",
        "contact": "How to reach the processor.",
        "rights": "How to see, correct, delete, and take consent back."
      }
    },
    "Consent": {
      "description": "A recorded answer. Silence is recorded as not granted.",
      "fields": {}
    },
    "ConsentsRequest": {
      "fields": {
        "noticeVersion": "Version of the notice that the person saw."
      }
    },
    "FieldError": {
      "fields": {
        "pointer": "JSON Pointer (RFC 6901) into the body, `/content/team/0/name`; for a query parameter `/query/region/0`.",
        "params": "Numbers and words that the text needs: `{ maximum: 80 }`.",
        "message": "The text in the language that was asked for."
      }
    },
    "Problem": {
      "description": "Problem details (RFC 9457) with a stable `code`.",
      "fields": {
        "requestId": "Names the request in the platform's log.",
        "deadline": "With `bids_sealed`: when they can be read. With `deadline_passed`: when it was.",
        "revision": "With `revision_conflict`: the revision that the platform holds.",
        "offset": "With `upload_offset_conflict`: bytes that have arrived, where the next part must begin."
      }
    },
    "Session": {
      "description": "Who the presented session token speaks for.",
      "fields": {
        "subject": "The host's own user id, opaque to the platform.",
        "name": "Name to greet the user with, or null."
      }
    },
    "SubscriptionFilter": {
      "description": "What a new record must meet.",
      "fields": {
        "q": "Words to look for; all of them rank before some of them.",
        "region": "Provinces, GB/T 2260 with six digits.",
        "industry": "Industries, GB/T 4754-2017; a section letter includes its divisions.",
        "discipline": "Disciplines, GB/T 13745.",
        "mode": "Ways of cooperation (合作方式)."
      }
    },
    "SubscriptionContent": {
      "description": "A saved search whose new matches arrive in a feed (订阅).",
      "fields": {
        "text": "What one looks for or can do, in words; a new record must be among its best matches. Empty: the filter decides."
      }
    },
    "Subscription": {
      "fields": {
        "feeds": "Paths of the feed for readers, below the platform's address. Who has one can read it: keep it like a password."
      }
    },
    "FeedItem": {
      "description": "A new match. One of the three records is there, unless it has been withdrawn since.",
      "fields": {
        "score": "Null where the filter alone decided."
      }
    },
    "JsonFeed": {
      "description": "JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).",
      "fields": {}
    },
    "SupplyFacets": {
      "description": "How many records each value of each facet would give; a facet's own choice does not narrow its own counts.",
      "fields": {}
    },
    "UploadCreate": {
      "description": "What is going to be uploaded in parts.",
      "fields": {
        "name": "File name with its ending, without folders.",
        "size": "Size of the whole file in bytes.",
        "sha256": "SHA-256 of the whole file in hex; where it is given, a file that arrives otherwise is refused."
      }
    },
    "Upload": {
      "description": "An upload that goes on where it was cut (断点续传).",
      "fields": {
        "size": "Size of the whole file in bytes.",
        "offset": "Bytes that have arrived: the next part begins here.",
        "maxPartBytes": "Most bytes that one part may have.",
        "expiresAt": "An upload that is not complete by then is forgotten.",
        "attachment": "The file on the bid, once everything has arrived and was accepted; null before."
      }
    },
    "AppendQuery": {
      "fields": {
        "offset": "Where in the file the part begins: the upload's `offset`."
      }
    },
    "WebhookEndpointCreate": {
      "description": "Where events are sent to.",
      "fields": {
        "url": "Address that takes a POST: `https://park.example.com/hooks/qxwq`. No private or local addresses.",
        "events": "Which events are sent.",
        "description": "What the partner calls it."
      }
    },
    "WebhookEndpointUpdate": {
      "description": "The whole endpoint anew; the secret stays.",
      "fields": {
        "enabled": "While it is not enabled nothing is sent, and what happens meanwhile is not sent later."
      }
    },
    "WebhookEndpoint": {
      "description": "An endpoint of a partner.",
      "fields": {}
    },
    "WebhookEndpointWithSecret": {
      "description": "An endpoint with its signing secret, which is shown only now.",
      "fields": {
        "previousSecretUntil": "Until when the secret before the last change of secrets signs too; null where there is none.",
        "secret": "`whsec_` and 32 random bytes in Base64, as Standard Webhooks writes them. Keep it like a password."
      }
    },
    "WebhookDelivery": {
      "description": "One event on its way to one endpoint.",
      "fields": {
        "id": "Sent as `webhook-id`, the same at every attempt: receivers know by it what they have seen.",
        "nextAttemptAt": "When it is tried next; null where it is not.",
        "lastStatus": "HTTP status of the last answer; null before the first attempt and where none came.",
        "lastError": "Why the last attempt failed, for the partner's developers; null where it did not."
      }
    },
    "WebhookMessage": {
      "description": "The body of a webhook (Standard Webhooks): the same data as in the live streams.",
      "fields": {
        "timestamp": "When it happened."
      }
    }
  },
  "operations": {
    "platform.info": "What the platform is: its clock, its limits, the editions of its coded lists.",
    "platform.privacyNotice": "What a bidder must be told before personal data is taken (PIPL article 17), in the language asked for.",
    "session.get": "Who the session token speaks for, and what it may do.",
    "organisations.list": "Organisations by kind and region, in the order of their names.",
    "organisations.get": "One organisation's public record; never contacts.",
    "challenges.list": "The board (榜): challenges that match the filters, page by page.",
    "challenges.facets": "How many challenges each filter value would give.",
    "challenges.get": "One challenge in full.",
    "challenges.similar": "Challenges that use the same technical words, best first, with the words they share.",
    "challenges.index": "The open challenges with a full-text index over them, for matching a text that must not leave the reader's page.",
    "challenges.downloadAttachment": "The bytes of a public attachment.",
    "challenges.watch": "Tells live (Server-Sent Events) when a challenge is published, changed, closed or enters another state. Goes on after `Last-Event-ID` without loss or double; without one it begins now.",
    "challenges.listBids": "Bids on the enterprise's own challenge, once the deadline has passed; the first reading of each is recorded.",
    "challenges.downloadBidAttachment": "The bytes of a file attached to a bid, for the enterprise, once the deadline has passed.",
    "bids.list": "The organisation's own bids, latest change first.",
    "bids.create": "Starts a draft on a challenge.",
    "bids.get": "One of the organisation's own bids.",
    "bids.update": "Stores the whole content anew. What was submitted before stays valid until it is submitted again.",
    "bids.setConsents": "Gives or takes back consents, one by one, at any time.",
    "bids.uploadAttachment": "Attaches a file; its type is sniffed from the bytes.",
    "bids.downloadAttachment": "The bytes of an attached file.",
    "bids.removeAttachment": "Takes a file off the bid. What was submitted before keeps it.",
    "bids.submit": "Hands the bid in and answers with a receipt; refused after the deadline by the platform's clock.",
    "bids.withdraw": "Takes the bid back; possible until the deadline.",
    "bids.watch": "Tells live (Server-Sent Events) what happens to the organisation's own bids; never what a bid says. Ends when the session token expires: go on after `Last-Event-ID` with a new one.",
    "uploads.create": "Announces a file that will come in parts, so that a cut line costs one part and not the whole file.",
    "uploads.get": "How far an upload has come: where the next part begins.",
    "uploads.append": "Adds the part that begins at `offset`. The last one attaches the file to the bid; an empty part at the end tries that once more. A part that begins elsewhere is refused with the right offset.",
    "uploads.cancel": "Forgets an upload and what has arrived. A file that was attached stays on the bid.",
    "webhooks.list": "The partner's endpoints, oldest first.",
    "webhooks.create": "Registers an endpoint. The answer, and only it, holds the signing secret.",
    "webhooks.get": "One endpoint.",
    "webhooks.update": "Changes an endpoint, or switches it off and on.",
    "webhooks.remove": "Removes an endpoint with everything that waits for it.",
    "webhooks.rotateSecret": "Makes a new signing secret. For a day messages carry the signatures of both, so that nothing is lost meanwhile.",
    "webhooks.listDeliveries": "What was sent to an endpoint and what came of it, latest first; `state=dead` gives what was given up.",
    "webhooks.redeliver": "Sends a message once more now, whatever came of it before.",
    "matches.forChallenge": "Who can answer a challenge, best first, with the reasons that add up to the score. Decisions are in it for the enterprise that set it and for a broker.",
    "matches.forOrganisation": "Which open challenges suit a university, by its achievements and people, best first, with the reasons.",
    "matches.preview": "The same for everybody, without decisions, where the platform offers it (`publicMatches`); else not found.",
    "matches.previewForOrganisation": "Which open challenges suit a university, for everybody, without decisions; see `preview`.",
    "matches.decide": "Accepts a match or sets it aside with a reason. The enterprise decides about achievements and people, an organisation about challenges for itself (its own id as candidate). It can be revised; each step is recorded.",
    "matches.reopen": "Takes a decision back.",
    "matches.place": "Puts a match at a place of the broker's choice; pages show that a person did.",
    "matches.unplace": "Lets a match stand where its score puts it.",
    "matches.history": "Who decided what about a match, and when, latest first.",
    "subscriptions.list": "The organisation's saved searches, latest first.",
    "subscriptions.create": "Saves a search; what is published from now on and matches arrives in its feed.",
    "subscriptions.update": "Changes a saved search. What its feed holds stays.",
    "subscriptions.remove": "Removes a saved search with its feed.",
    "subscriptions.items": "New matches of a saved search, latest first.",
    "feeds.json": "The latest matches of a saved search as a JSON Feed, for readers that know only an address.",
    "feeds.atom": "The same as an Atom feed (RFC 4287).",
    "imports.template": "The workbook to fill in, in the reader's language.",
    "imports.run": "Checks or takes over a workbook (xlsx, or csv in UTF-8 or GB18030). Good rows are taken, the others come back with remarks. The same file twice changes nothing.",
    "achievements.list": "The board of achievements (成果) and patents (专利): those that match the filters, page by page.",
    "achievements.facets": "How many achievements each filter value would give.",
    "achievements.get": "One achievement in full.",
    "people.list": "Teams, experts, mentors and liaisons that match the filters, page by page.",
    "people.facets": "How many people each filter value would give.",
    "people.get": "One team or person in full.",
    "people.setConsents": "Records what a person of the own organisation lets everybody see, or takes it back; it holds at once."
  }
};
