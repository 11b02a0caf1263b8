/** Made from the doc comments by tools/describe.mjs. */
export const descriptions = {
  "schemas": {
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
        "budgetMin": "Least and most money in ten thousand yuan (万元).",
        "trlMin": "Readiness levels that the challenge must touch.",
        "organisation": "Enterprises that set the problem. What they published anonymously is found by a session of their own only.",
        "sort": "Default: `relevance` where there is a `q`, else `newest`."
      }
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
    "ChallengeFacets": {
      "description": "How many challenges each value of each facet would give. A facet's own choice does not narrow its own counts, so a reader sees what adding another value would bring.",
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
        "revision": "With `revision_conflict`: the revision that the platform holds."
      }
    },
    "Session": {
      "description": "Who the presented session token speaks for.",
      "fields": {
        "subject": "The host's own user id, opaque to the platform.",
        "name": "Name to greet the user with, or null."
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
    "challenges.downloadAttachment": "The bytes of a public attachment.",
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
    "bids.withdraw": "Takes the bid back; possible until the deadline."
  }
};
