/** The button that opens all filters; the place to be once what had the focus is gone. */
export const filterButtonId = 'filter-button';

/** Goes there. */
export function focusFilterButton(): void {
  document.getElementById(filterButtonId)?.focus();
}
