type Child = Node | string | null | false | undefined;

/** An element: attributes (absent where null or false), listeners as on…, children. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string | boolean | null | ((event: Event) => void)> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false && child !== undefined));
  return element;
};

/** A drawing that says nothing which words do not say. */
export const icon = (path: string): Node => {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
};

/** What the places themselves wrote, in French whatever the language around it. */
export const own = (text: string, attributes: Record<string, string> = {}): HTMLElement => h("span", { lang: "fr", dir: "auto", ...attributes }, text);

export const isNode = (node: Node | null): node is Node => node !== null;
