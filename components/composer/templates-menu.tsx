'use client';

import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { useState } from 'react';
import { fillPlaceholders, type PlaceholderValues } from '@/lib/domain/placeholders';
import { asProblem } from '@/lib/queries/api-problem';
import { templateQueries } from '@/lib/queries/template-queries';
import { openingWords } from '@/components/timeline/message-text';
import { Button } from '@/components/ui/button';
import { ChoiceList } from '@/components/ui/choice-list';
import { ErrorState } from '@/components/ui/error-state';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { Tooltip } from '@/components/ui/tooltip';
import { OwnTemplates } from './own-templates';
import { toolClass } from './tool-class';

type TemplatesMenuProps = {
  /** What is written, to be kept as a template. */
  html: string;
  /** What is known to fill in. */
  values: PlaceholderValues;
  onInsert: (html: string) => void;
  /** Where the keyboard goes afterwards. */
  focusText: () => void;
};

/** A few words of a text, to tell it by. */
function beginningOf(html: string): string {
  return openingWords(html.replace(/&nbsp;/g, ' '), 120).replace(/\n/g, ' ');
}

/** Ready texts, one's own and the desk's. */
export function TemplatesMenu({ html, values, onInsert, focusText }: TemplatesMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [isManaging, setIsManaging] = useState(false);
  const query = useQuery({ ...templateQueries.all(), enabled: isOpen || isManaging });
  const templates = query.data?.templates ?? [];
  const problem = query.error && !query.data ? asProblem(query.error) : null;
  const own = templates.filter(({ isOwn }) => isOwn);
  const ordered = [...own, ...templates.filter(({ isOwn }) => !isOwn)].map((template) => {
    const filled = fillPlaceholders(template.html, values);
    return { ...template, filled, beginning: beginningOf(filled) };
  });
  return (
    <>
      <Popover open={isOpen} onOpenChange={setIsOpen}>
        <Tooltip content="Templates">
          <PopoverTrigger asChild>
            <Toolbar.Button type="button" aria-label="Templates" className={toolClass}>
              <FileText aria-hidden className="size-4" />
            </Toolbar.Button>
          </PopoverTrigger>
        </Tooltip>
        <PopoverContent
          aria-label="Templates"
          // Room for five, before they are there: else it is placed where there is room for one.
          className="flex h-[400px] w-96 flex-col overflow-hidden p-0"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusText();
          }}
        >
          {problem ? (
            <ErrorState
              title="The templates could not be read"
              message={problem.message}
              code={problem.code}
              onRetry={() => void query.refetch()}
              isRetrying={query.isFetching}
            />
          ) : (
            <ChoiceList
              label="Template"
              choices={ordered.map(({ id, name, beginning, isOwn }) => ({
                id,
                name,
                detail: beginning,
                keywords: beginning,
                group: isOwn ? 'My templates' : 'Shared templates',
              }))}
              chosen={[]}
              isLoading={query.isPending}
              emptyText={templates.length === 0 ? 'There are no templates yet' : 'Nothing fits'}
              onChoose={(id) => {
                const template = ordered.find((each) => each.id === id);
                if (template) onInsert(template.filled);
                setIsOpen(false);
              }}
            />
          )}
          <div className="mt-auto shrink-0 border-t p-1">
            <Button
              size="sm"
              variant="ghost"
              className="w-full justify-start"
              onClick={() => {
                setIsOpen(false);
                setIsManaging(true);
              }}
            >
              Manage my templates…
            </Button>
          </div>
        </PopoverContent>
      </Popover>
      {isManaging ? (
        <OwnTemplates
          html={html}
          values={values}
          own={own}
          onClose={() => setIsManaging(false)}
          focusText={focusText}
        />
      ) : null}
    </>
  );
}
