import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asRead } from '#test/support/read-markup.ts';
import { html, inAnotherScript, raw } from './html.ts';

test('whatever is written into markup is read back as it was, and never as markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const markup = html`<p title="${text}">${text}</p>`.text;
      const [, attribute = '', content = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/s.exec(markup) ?? [];
      const names: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
      const read = (part: string) =>
        part.replaceAll(/&(?:amp|lt|gt|quot|#\d+);/g, (reference) => names[reference] ?? asRead(reference));
      assert.deepEqual([read(attribute), read(content)], [text, text]);
    }),
  );
});

// Under another name, so that the formatter leaves the templates as they are meant.
const written = html;

test('lists are joined, and what is not there leaves nothing', () => {
  assert.equal(written`<ul>${['a', written`<li>`, 2, [null, undefined, false, '']]}</ul>`.text, '<ul>a<li>2</ul>');
});

test('indentation is folded to a line feed, and our own markup stands as it is', () => {
  assert.equal(
    written`<p>
      ${raw('<b>')}
    </p>`.text,
    '<p>\n<b>\n</p>',
  );
});

test('a word in another script is all references, and reads the same', () => {
  const markup = inAnotherScript('Русский <язык>').text;
  assert.match(markup, /^[ -~]+$/);
  assert.equal(asRead(markup), 'Русский <язык>');
  assert.ok(!markup.includes('<'));
});
