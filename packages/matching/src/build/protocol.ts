/** A document on its way to a worker. */
export interface SourceDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** To a worker: index these documents. */
export interface BuildOrder {
  readonly fieldNames: readonly string[];
  readonly documents: readonly SourceDocument[];
}

/** From a worker: how far it is, the finished part, or why there is none. */
export type BuildReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly file: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };
