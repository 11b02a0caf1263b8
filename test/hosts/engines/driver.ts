/** The little that an engine's own protocol must be able to do for `DrivenPage`. */
export interface Driver {
  /** Evaluates an expression in the page, waiting for a promise; what comes back has been JSON. */
  run(expression: string): Promise<unknown>;
  url(): Promise<string>;
  go(address: string): Promise<unknown>;
  back(): Promise<unknown>;
  forward(): Promise<unknown>;
  resize(width: number, height: number): Promise<unknown>;
  /** Presses the main button at a point of the viewport, in CSS pixels. */
  click(x: number, y: number): Promise<unknown>;
  press(key: string): Promise<unknown>;
}
