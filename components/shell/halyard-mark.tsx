import { classNames } from '@/components/ui/class-names';

type HalyardMarkProps = { className?: string; nameClassName?: string };

/** The product's sign and name. */
export function HalyardMark({ className, nameClassName }: HalyardMarkProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-2 font-semibold tracking-tight',
        className,
      )}
    >
      <svg aria-hidden viewBox="0 0 64 64" className="size-6 shrink-0">
        <rect width="64" height="64" rx="14" fill="#14233a" />
        <path d="M20 50V16" stroke="#fff" strokeWidth="5" strokeLinecap="round" />
        <path
          d="M44 50V34c0-5-3.5-8-8-8H20"
          fill="none"
          stroke="#fff"
          strokeWidth="5"
          strokeLinecap="round"
        />
        <path d="M26 13l18 6-18 4z" fill="#6ea8ff" />
      </svg>
      <span className={nameClassName}>Halyard</span>
    </span>
  );
}
