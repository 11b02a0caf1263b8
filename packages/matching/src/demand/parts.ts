/** Marks that number the parts of a demand: （1） 1) 1、 一是 其一 ① first. */
const PART_MARK =
  /(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十])\s*[)）]|(?<![\d.])\d{1,2}\s*[、)）](?!\d)|[①-⑩]|[一二三四五六]是(?=\p{Script=Han})|其[一二三四五六](?=[，是])|第[一二三四五六][，,])/gu;

/** A shorter part says too little to be searched for on its own. */
const SHORTEST_PART = 6;
const MOST_PARTS = 6;

/**
 * The parts that a demand itself numbers ("一是…；二是…", "（1）…（2）…"), each with the heading that stands before the first
 * one left out; empty for a demand of one part. A document that solves one part well is then not drowned by the others.
 */
export function splitParts(text: string): string[] {
  const marks = [...text.slice(0, 20_000).matchAll(PART_MARK)];
  const parts = marks
    .map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length).trim())
    .filter((part) => part.length >= SHORTEST_PART);
  return parts.length >= 2 && parts.length <= MOST_PARTS ? parts : [];
}
