import { mount } from 'svelte';
import { keepOffline } from './keepOffline';
import UpdateNote from './UpdateNote.svelte';

/** Keeps the site for visits without network, and announces in `target` when a newer version is there. */
export async function startOffline(target: HTMLElement): Promise<void> {
  await keepOffline((onapply) => {
    const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
    mount(UpdateNote, { target, props: { lang, onapply } });
  });
}
