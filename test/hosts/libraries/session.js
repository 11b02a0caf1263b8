// The host says who is signed in; its server has written the token into the page.
import { configure } from '/qxwq/qxwq.js';

configure({ getToken: () => document.documentElement.dataset.token });
