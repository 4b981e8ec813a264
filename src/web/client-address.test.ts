import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, forwarded } from './client-address.ts';

test('without trusted proxies nobody is believed about where a request comes from', () => {
  assert.equal(forwarded('192.0.2.1', 0), null);
});

test('so many entries from the right are those of trusted proxies; what stands left of them may be forged', () => {
  assert.equal(forwarded('192.0.2.1', 1), '192.0.2.1');
  assert.equal(forwarded('6.6.6.6, 192.0.2.1', 1), '192.0.2.1');
  assert.equal(forwarded('6.6.6.6, 192.0.2.1, 198.51.100.7', 2), '192.0.2.1');
  assert.equal(forwarded('192.0.2.1', 2), null);
  assert.equal(forwarded(undefined, 1), null);
});

test('an address may come with a port, and what is no address is none', () => {
  assert.equal(forwarded('[2001:db8::1]:4711', 1), '2001:db8::1');
  assert.equal(forwarded('2001:db8::1', 1), '2001:db8::1');
  assert.equal(forwarded('192.0.2.1:4711', 1), '192.0.2.1');
  for (const wrong of ['', 'unknown', '_hidden', '192.0.2.1,', "' OR 1=1"]) assert.equal(forwarded(wrong, 1), null);
});

test('addresses of one subscriber are one block: one address of IPv4, a /64 of IPv6', () => {
  assert.equal(blockOf('192.0.2.7'), '192.0.2.7');
  assert.equal(blockOf('::ffff:192.0.2.7'), '192.0.2.7');
  assert.equal(blockOf('2001:db8:0:1::7'), '2001:db8:0:1::/64');
  assert.equal(blockOf('2001:DB8:0:01:aaaa:bbbb:cccc:dddd'), '2001:db8:0:1::/64');
  assert.equal(blockOf('2001:db8::1:0:0:7'), '2001:db8:0:0::/64');
  assert.equal(blockOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
  assert.equal(blockOf('::1'), '0:0:0:0::/64');
  assert.equal(blockOf(''), '');
});
