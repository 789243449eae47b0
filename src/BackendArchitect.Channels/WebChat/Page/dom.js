// Elements are built, never parsed from text: what anybody wrote stays text.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

export const find = id => document.getElementById(id);

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
