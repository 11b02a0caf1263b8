import type { AttachmentId, FieldFault } from '@qxwq/contract';
import type { Draft } from '../draft/draft.js';
import type { Submission } from '../draft/submission.js';
import type { Uploads } from '../draft/uploads.js';
import { valueAt, withLead, withoutRow, withRow, withRowAt, withValue } from './edit-values.js';
import { type FieldTexts, faultText } from './field-text.js';
import type { FormValues, RowList } from './form-values.js';
import { faultsOfStep, inFormOrder, type StepId, stepAfter, stepBefore, stepIds, stepOfPointer } from './steps.js';

export type Fault = FieldFault & { readonly message?: string };

/** Where the view should put the focus: a field by its pointer, or one of its landmarks. */
export type FocusTarget = { readonly field: string } | 'heading' | 'summary' | 'status';

/** A row that was taken away and can be put back. */
export interface RemovedRow {
  readonly list: RowList;
  readonly index: number;
  readonly row: FormValues[RowList][number];
}

/** What is missing is said when a step is left; what is wrong, as soon as it stands there. */
const MISSING_CODES = new Set<string>([
  'required',
  'answer_required',
  'too_few',
  'lead_required',
  'declaration_required',
  'consent_required',
]);
const isMissing = ({ code, pointer }: Fault): boolean => MISSING_CODES.has(code) || pointer === '/attachments';

/**
 * The form without its DOM: which step is open, which errors are shown and when, rows, and what the buttons do.
 * `changed` asks for another rendering, `focus` for the focus to move after it.
 */
export class FormModel {
  changed: () => void = () => {};
  focus: (target: FocusTarget) => void = () => {};
  /** Asked before a submission; false keeps it from being sent. */
  beforeSubmit: () => boolean = () => true;
  removed: RemovedRow | null = null;
  /** Code of the problem that kept a file from being removed. */
  fileProblem: string | null = null;
  /** The faults that the summary lists. They stay listed when they are mended, so that the page does not jump. */
  summary: readonly Fault[] = [];
  #typing: string | null = null;
  #stoppedAt: StepId | null = null;
  readonly #passed: Set<StepId>;

  constructor(
    readonly draft: Draft,
    readonly submission: Submission,
    readonly uploads: Uploads,
    readonly texts: () => FieldTexts,
  ) {
    const reached = stepIds.indexOf(draft.step);
    this.#passed = new Set(stepIds.slice(0, reached));
    draft.changed = () => this.changed();
    submission.changed = () => this.changed();
    uploads.changed = () => this.changed();
  }

  get values(): FormValues {
    return this.draft.values;
  }
  get step(): StepId {
    return this.draft.step;
  }
  /** While a submission is on its way nothing may change under it. */
  get locked(): boolean {
    return this.submission.state.kind === 'sending';
  }
  /** Everything that stands in the way of a submission, the platform's findings first. */
  get faults(): readonly Fault[] {
    const found: Fault[] = [...this.draft.faults, ...this.draft.check.errors];
    if (this.uploads.list.some(({ state }) => state !== 'refused')) {
      found.push({ pointer: '/attachments', code: 'invalid', message: this.texts().t.files.unfinished });
    }
    const seen = new Set<string>();
    return inFormOrder(found.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer)));
  }

  textAt(pointer: string): string {
    return String(valueAt(this.values, pointer) ?? '');
  }

  /** The sentence to show at a field, or null. */
  errorAt(pointer: string): string | null {
    const fault = this.faults.find((one) => one.pointer === pointer && this.#isShown(one));
    return fault ? faultText(fault, this.texts()) : null;
  }

  warningAt(pointer: string): string | null {
    const fault = this.draft.check.warnings.find((one) => one.pointer === pointer);
    return fault && this.#typing !== pointer ? faultText(fault, this.texts()) : null;
  }

  /** How a step stands: null before it was passed, else how many faults it has. */
  faultsIn(step: StepId): number | null {
    return this.#passed.has(step) ? faultsOfStep(this.faults, step).length : null;
  }

  isMended({ pointer }: Fault): boolean {
    return !this.faults.some((fault) => fault.pointer === pointer);
  }

  /** A key was pressed. An error that is not shown yet waits until the field is left: nobody likes to be interrupted. */
  type(pointer: string, value: string): void {
    if (this.errorAt(pointer) === null) this.#typing = pointer;
    this.draft.edit(withValue(this.values, pointer, value), pointer);
  }

  /** A choice was made: a box, a radio button, a list. */
  set(pointer: string, value: string | boolean): void {
    this.draft.edit(withValue(this.values, pointer, value), pointer);
  }

  leave(pointer: string): void {
    if (this.#typing !== pointer) return;
    this.#typing = null;
    this.changed();
  }

  setLead(index: number): void {
    this.draft.edit(withLead(this.values, index), '/team');
  }

  addRow(list: RowList): void {
    this.removed = null;
    this.draft.edit(withRow(this.values, list), `/${list}`);
    this.focus({ field: `/${list}/${this.values[list].length - 1}` });
  }

  removeRow(list: RowList, index: number): void {
    const row = this.values[list][index];
    if (!row) return;
    this.removed = { list, index, row };
    this.draft.edit(withoutRow(this.values, list, index), `/${list}`);
    this.focus({ field: `/${list}/removed` });
  }

  restoreRow(): void {
    if (!this.removed) return;
    const { list, index, row } = this.removed;
    this.removed = null;
    this.draft.edit(withRowAt(this.values, list, index, row), `/${list}`);
    this.focus({ field: `/${list}/${index}` });
  }

  async removeFile(id: AttachmentId): Promise<void> {
    this.fileProblem = null;
    this.fileProblem = await this.uploads.remove(id);
    this.changed();
    this.focus({ field: '/attachments' });
  }

  /** On to the next step. What was typed and cannot be read stops a person once; what is missing can wait. */
  next(): void {
    const { step } = this;
    this.#typing = null;
    const wrong = faultsOfStep(this.faults, step).filter((fault) => !isMissing(fault));
    if (wrong.length > 0 && this.#stoppedAt !== step) {
      this.#stoppedAt = step;
      this.summary = wrong;
      this.changed();
      this.focus('summary');
      return;
    }
    const next = stepAfter(step);
    if (next) this.open(next);
  }

  back(): void {
    const before = stepBefore(this.step);
    if (before) this.open(before);
  }

  open(step: StepId): void {
    this.#typing = null;
    this.#stoppedAt = null;
    this.removed = null;
    for (const passed of stepIds.slice(0, stepIds.indexOf(step))) this.#passed.add(passed);
    if (!this.#allPassed) this.summary = [];
    this.draft.goTo(step);
    this.focus('heading');
  }

  /** Opens the step of a field and puts the focus there. */
  openField(pointer: string): void {
    const step = stepOfPointer(pointer);
    if (step && step !== this.step) this.draft.goTo(step);
    this.focus({ field: pointer });
  }

  /** Submits, or shows what stands in the way. */
  async submit(): Promise<void> {
    if (this.locked) return;
    this.#typing = null;
    if (this.#showFaults() || !this.beforeSubmit()) return;
    await this.resume();
  }

  /** Sends a submission that was begun, once more. */
  async resume(): Promise<void> {
    this.summary = [];
    await this.submission.submit();
    if (this.submission.state.kind === 'received') this.focus('heading');
    else if (!this.#showFaults()) this.focus('status');
  }

  get #allPassed(): boolean {
    return this.#passed.size === stepIds.length;
  }

  #showFaults(): boolean {
    for (const step of stepIds) this.#passed.add(step);
    this.summary = this.faults;
    this.changed();
    if (this.summary.length === 0) return false;
    this.focus('summary');
    return true;
  }

  #isShown(fault: Fault): boolean {
    if (fault.pointer === this.#typing) return false;
    if (!isMissing(fault) || this.draft.faults.some((one) => one === fault)) return true;
    const step = stepOfPointer(fault.pointer);
    return step === null || this.#passed.has(step);
  }
}
