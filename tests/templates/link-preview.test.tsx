// What those read who show a link that somebody sent: Mastodon, X, a chat.
import { describe, expect, test } from 'vitest';
import { Layout } from '../../templates/components/Layout.tsx';
import { render } from './render.ts';

const headOf = (url: string, origin: string | null) =>
  render(
    <Layout title="11 March 2026" description="Kernels and clocks; 52 papers" url={url}>
      <p />
    </Layout>,
    '/repo/',
    { title: 'Our papers', origin },
  );

describe('the preview of a link to a page', () => {
  const head = headOf('/digests/2026-03-11/', 'https://example.org');

  test('has its title, what it holds, its site and its address', () => {
    expect(head).toContain('<meta property="og:type" content="website"/>');
    expect(head).toContain('<meta property="og:site_name" content="Our papers"/>');
    expect(head).toContain('<meta property="og:title" content="11 March 2026"/>');
    expect(head).toContain(
      '<meta property="og:url" content="https://example.org/repo/digests/2026-03-11/"/>',
    );
  });

  test('says what it holds in the words that searches show, which stand once', () => {
    expect(head).toContain('property="og:description" content="Kernels and clocks; 52 papers"');
    expect(head.split('Kernels and clocks')).toHaveLength(2);
  });

  test('has no address where nothing says where the site is served', () => {
    expect(headOf('/digests/2026-03-11/', null)).not.toContain('og:url');
  });
});
