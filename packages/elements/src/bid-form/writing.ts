export { Submission } from './draft/submission.js';
export { Uploads } from './draft/uploads.js';
export { FormNews } from './form-news.js';
export { FormModel } from './model/form-model.js';
export { openForm } from './open-form.js';
export { drawForm } from './view/form.js';
export { savedSentence } from './view/saved-line.js';
