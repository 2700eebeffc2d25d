import type { Config } from 'tailwindcss';

/** Names for the tokens of app/globals.css; every colour has a light and a dark value there. */
const config: Config = {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    extend: {
      colors: {
        canvas: 'var(--canvas)',
        surface: 'var(--surface)',
        raised: 'var(--raised)',
        hover: 'var(--hover)',
        active: 'var(--active)',
        line: 'var(--line)',
        control: 'var(--control)',
        scrim: 'var(--scrim)',
        ink: 'var(--ink)',
        muted: 'var(--muted)',
        accent: { DEFAULT: 'var(--accent)', ink: 'var(--accent-ink)', soft: 'var(--accent-soft)' },
        breach: {
          DEFAULT: 'var(--breach)',
          ink: 'var(--breach-ink)',
          soft: 'var(--breach-soft)',
        },
        risk: { DEFAULT: 'var(--risk)', soft: 'var(--risk-soft)' },
        met: { DEFAULT: 'var(--met)', soft: 'var(--met-soft)' },
        paused: { DEFAULT: 'var(--paused)', soft: 'var(--paused-soft)' },
        internal: {
          DEFAULT: 'var(--internal)',
          soft: 'var(--internal-soft)',
          line: 'var(--internal-line)',
        },
        visible: {
          DEFAULT: 'var(--visible)',
          soft: 'var(--visible-soft)',
          line: 'var(--visible-line)',
        },
      },
      fontSize: {
        xs: ['12px', '16px'],
        sm: ['13px', '20px'],
        base: ['14px', '22px'],
        lg: ['17px', '24px'],
        xl: ['20px', '28px'],
      },
      fontFamily: {
        sans: [
          'ui-sans-serif',
          'system-ui',
          '-apple-system',
          'Segoe UI',
          'Roboto',
          'Noto Sans',
          'Liberation Sans',
          'Arial',
          'sans-serif',
        ],
        mono: [
          'ui-monospace',
          'SFMono-Regular',
          'Menlo',
          'Consolas',
          'Liberation Mono',
          'monospace',
        ],
      },
      spacing: { row: 'var(--row)' },
      animation: {
        appear: 'appear 0.12s ease-out',
        'look-off': 'look-off 0s 0.4s forwards',
        rise: 'rise 0.16s ease-out',
        'from-left': 'from-left 0.16s ease-out',
        'from-right': 'from-right 0.16s ease-out',
      },
      boxShadow: { menu: '0 8px 24px var(--shadow)', active: 'inset 2px 0 var(--accent)' },
    },
  },
};

export default config;
