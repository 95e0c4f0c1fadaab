import 'element-plus/dist/index.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/element.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n } from './i18n/i18n.js';
import { loadLocale } from './i18n/loadLocale.js';
import { createAppRouter } from './router/createAppRouter.js';
import { useErrors } from './stores/errors.js';
import { usePreferences } from './stores/preferences.js';

const app = createApp(App);
app.use(createPinia()).use(i18n);

const preferences = usePreferences();
preferences.apply();
// What no page has expected still reaches the person, in words and with the request id.
app.config.errorHandler = (error) => useErrors().report(error);

await loadLocale(preferences.locale);
app.use(createAppRouter());
app.mount('#app');
