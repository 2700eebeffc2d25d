'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { TEMPLATE_NAME_MAX } from '@/lib/contracts/limits';
import type { Template } from '@/lib/contracts/templates';
import {
  placeholderNames,
  withPlaceholders,
  type PlaceholderValues,
} from '@/lib/domain/placeholders';
import { isBlankText } from '@/lib/domain/rich-text';
import { asProblem } from '@/lib/queries/api-problem';
import { freshKey } from '@/lib/queries/submit-key';
import { templateMutations } from '@/lib/queries/template-queries';
import { RichText } from '@/components/timeline/rich-text';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { OpenDialog, DialogBody, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { showToast } from '@/components/ui/toast';
import { sentHtml } from './order';

type OwnTemplatesProps = {
  /** What is written; blank: nothing to save. */
  html: string;
  /** What of the ticket becomes a placeholder again. */
  values: PlaceholderValues;
  own: readonly Template[];
  onClose: () => void;
  /** Where the keyboard goes afterwards. */
  focusText: () => void;
};

/** Keeps what is written as a template of one's own, and deletes those one does not need any more. */
export function OwnTemplates({ html, values, own, onClose, focusText }: OwnTemplatesProps) {
  const client = useQueryClient();
  const save = useMutation(templateMutations.save(client));
  const remove = useMutation(templateMutations.remove(client));
  const name = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isBlank = isBlankText(html);
  const written = sentHtml(html);
  const kept = withPlaceholders(written, values);
  const same = own.find((each) => each.name.toLowerCase() === typed.trim().toLowerCase());
  const failed = save.error ?? remove.error;
  const problem = failed ? asProblem(failed) : null;

  const keep = () => {
    setIsAsked(true);
    if (typed.trim() === '' || isBlank) {
      name.current?.focus();
      return;
    }
    if (save.isPending) return;
    save.mutate(
      { id: same?.id ?? freshKey(), input: { name: typed.trim(), html: kept } },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: `Template “${typed.trim()}” saved` });
          onClose();
        },
      },
    );
  };
  const drop = (template: Template) => {
    name.current?.focus();
    remove.mutate(template.id, {
      onSuccess: () =>
        showToast({
          tone: 'done',
          message: `Template “${template.name}” deleted`,
          action: {
            label: 'Undo',
            onAction: () => {
              const { id, html: text } = template;
              save.mutate({ id, input: { name: template.name, html: text } });
            },
          },
        }),
    });
  };

  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title="My templates"
        description="Only you see them. What is known of the ticket is filled in when one is used."
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          focusText();
        }}
      >
        <DialogBody>
          <Field
            label="Save this text as"
            hint={
              same
                ? 'There is one of this name; it will be replaced.'
                : `May hold ${placeholderNames.map((each) => `{{${each}}}`).join(', ')}`
            }
            errors={[
              ...(isAsked && isBlank ? ['Write something first'] : []),
              ...(isAsked && typed.trim() === '' ? ['Give the template a name'] : []),
            ]}
          >
            {(control) => (
              <Input
                {...control}
                ref={name}
                maxLength={TEMPLATE_NAME_MAX}
                placeholder="Ask for a screenshot"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') keep();
                }}
              />
            )}
          </Field>
          {isBlank ? null : (
            <section aria-label="What will be saved" className="grid gap-1 text-sm">
              <p className="text-muted">
                {kept === written
                  ? 'This will be saved:'
                  : 'What belongs to this ticket became placeholders. This will be saved:'}
              </p>
              <RichText html={kept} className="rounded-md border p-2" />
            </section>
          )}
          {own.length > 0 ? (
            <ul className="grid">
              {own.map((template) => (
                <li
                  key={template.id}
                  className="flex min-h-row items-center gap-2 border-t text-sm"
                >
                  <span className="min-w-0 flex-1 truncate">{template.name}</span>
                  <Button
                    size="icon-sm"
                    variant="ghost"
                    aria-label={`Delete ${template.name}`}
                    onClick={() => drop(template)}
                  >
                    <Trash2 aria-hidden className="size-4" />
                  </Button>
                </li>
              ))}
            </ul>
          ) : null}
          <p role="alert" className="text-sm text-breach empty:hidden">
            {problem ? (
              <>
                {problem.message} <span className="font-mono text-xs">{problem.code}</span>
              </>
            ) : null}
          </p>
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>Close</Button>
          <Button
            variant="primary"
            aria-disabled={save.isPending}
            aria-busy={save.isPending}
            onClick={keep}
          >
            Save template
          </Button>
        </DialogFooter>
      </DialogContent>
    </OpenDialog>
  );
}
