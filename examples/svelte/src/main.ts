import '@qxwq/elements/define/challenge-board';
import '@qxwq/elements/define/challenge-detail';
import '@qxwq/elements/define/provider';
import { mount } from 'svelte';
import App from './app.svelte';

mount(App, { target: document.getElementById('app')! });
