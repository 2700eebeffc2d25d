/**
 * Writes into the one text of an element that React drew and never changes again: hundreds of these
 * a second cost less than a tenth of drawing them.
 */
export function textWriter(element: HTMLElement | null): (text: string) => void {
  const node = element?.firstChild;
  let written: string | null = null;
  return (text) => {
    if (text === written) return;
    written = text;
    if (node instanceof Text) node.data = text;
  };
}
