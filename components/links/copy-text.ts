import { showToast } from '@/components/ui/toast';

/** Copies a text and says so; where the browser does not let a page copy, shows it to be copied by hand. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ key: 'copied', tone: 'done', message: `${what} copied` });
  } catch {
    showToast({
      key: 'copied',
      tone: 'risk',
      message: 'This browser does not let the page copy. Copy it by hand:',
      detail: text,
    });
  }
}
