import { mergeAttributes, type Extensions } from '@tiptap/core';
import { Mention } from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';
import { isSafeLink } from './link-address';
import type { MentionStore } from './mention-store';

/** What can be written: what a ticket's log shows and a mail program understands, and no more. */
export function editorExtensions(mentions: MentionStore): Extensions {
  return [
    StarterKit.configure({
      // "# 12" is a ticket, "---" a line of somebody's signature.
      heading: false,
      horizontalRule: false,
      underline: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (address, { defaultValidate }) =>
          defaultValidate(address) && (isSafeLink(address) || !/^[\w+.-]+:/.test(address)),
        HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
      },
    }),
    Mention.extend({
      // The name is in the text: an attribute would say it twice.
      addAttributes() {
        return {
          id: {
            default: null,
            parseHTML: (element) => element.getAttribute('data-id'),
            renderHTML: ({ id }) => ({ 'data-id': id }),
          },
          label: {
            default: '',
            parseHTML: (element) => element.textContent.replace(/^@/, ''),
            renderHTML: () => ({}),
          },
        };
      },
      renderHTML: ({ node, HTMLAttributes }) => [
        'span',
        mergeAttributes(HTMLAttributes, { 'data-type': 'mention' }),
        `@${node.attrs.label}`,
      ],
    }).configure({ suggestion: mentions.suggestion }),
  ];
}
