export type FileKind = 'dialog' | 'outlook' | 'printer' | 'network' | 'log' | 'quote' | 'form';
