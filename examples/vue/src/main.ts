import '@qxwq/elements/define/challenge-board';
import '@qxwq/elements/define/challenge-detail';
import '@qxwq/elements/define/provider';
import { createApp } from 'vue';
import App from './app.vue';

createApp(App).mount('#app');
