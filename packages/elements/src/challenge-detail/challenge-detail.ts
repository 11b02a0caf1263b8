import { QxwqElement } from '../core/element.js';
export class QxwqChallengeDetail extends QxwqElement {
  protected draw() {
    return '';
  }
}
