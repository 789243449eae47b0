import { make } from './dom.js';

// The whole markup a reply may use: **bold**, *italic*, `code`, [words](https://…).
const pattern = /`([^`\n]+)`|\*\*(?=\S)([^\n]+?\S|\S)\*\*|\*(?=[^\s*])([^*\n]*[^\s*])\*|\[([^\]\n]+)\]\(([^)\s]+)\)/g;

export function inline(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, code, bold, italic, words, address] = match;
    parts.push(...lines(text.slice(from, match.index)));
    from = match.index + whole.length;
    if (code !== undefined) parts.push(make('code', {}, code));
    else if (bold !== undefined) parts.push(make('strong', {}, ...inline(bold)));
    else if (italic !== undefined) parts.push(make('em', {}, ...inline(italic)));
    else parts.push(link(words, address));
  }
  parts.push(...lines(text.slice(from)));
  return parts;
}

function link(words, address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && ['https:', 'http:', 'mailto:'].includes(url.protocol)
    ? make('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, ...inline(words))
    : make('span', {}, ...inline(words));
}

function lines(text) {
  return text.split('\n').flatMap((line, index) => index === 0 ? [line] : [make('br'), line]).filter(part => part !== '');
}
