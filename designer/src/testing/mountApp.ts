import { mount, type VueWrapper } from '@vue/test-utils';
import ElementPlus from 'element-plus';
import { getActivePinia } from 'pinia';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { i18n } from '../i18n/i18n.js';

/** Mounts a component as the application would: texts, stores, a router, Element Plus. */
export function mountApp(component: Component, props: Record<string, unknown> = {}): VueWrapper {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { template: '<div />' } }],
  });
  return mount(component, {
    props,
    attachTo: document.body,
    global: { plugins: [getActivePinia()!, i18n, router, ElementPlus] },
  });
}
