package library

import (
	"net/netip"
	"testing"
)

// An address is public or not in whatever form it comes.
func TestIsPublic(t *testing.T) {
	t.Parallel()
	for _, group := range []struct {
		name      string
		public    bool
		addresses []string
	}{
		{"open internet", true, []string{"1.1.1.1", "140.82.121.3", "99.255.255.255", "100.128.0.1", "172.32.0.1", "192.0.1.1", "198.20.0.1", "223.255.255.255",
			"2606:4700::1111", "2a00:1450::1", "2001:200::1", "2001:4860::8888", "2003::1", "3ffe::1"}},
		{"mapped and behind NAT64", true, []string{"::ffff:1.1.1.1", "64:ff9b::140.82.121.3", "64:ff9b::808:808"}},
		{"at home", false, []string{"127.0.0.1", "127.255.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "fe80::1", "fe80::1%eth0",
			"fc00::1", "fdff::1", "fec0::1", "::1"}},
		{"home, mapped and behind NAT64", false, []string{"::ffff:127.0.0.1", "::ffff:192.168.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1",
			"64:ff9b::10.0.0.1", "64:ff9b::192.168.1.1", "64:ff9b::169.254.169.254", "64:ff9b::100.64.0.1", "64:ff9b::", "64:ff9b::0.1.2.3", "64:ff9b::224.0.0.1"}},
		{"other forms that carry IPv4", false, []string{"::7f00:1", "::1.1.1.1", "::ffff:0:7f00:1", "::ffff:0:1.1.1.1", "2002:7f00:1::", "2002:101:101::", "2001::1",
			"2001:0:4136:e378:8000:63bf:3fff:fdd2", "64:ff9b:1::7f00:1", "64:ff9b:1::1.1.1.1", "64:ff9b:1:ffff::1", "64:ff9b:0:1::1.1.1.1"}},
		{"nothing and everybody", false, []string{"0.0.0.0", "0.1.2.3", "::", "224.0.0.1", "239.1.1.1", "255.255.255.255", "240.0.0.1", "ff02::1", "ff0e::1"}},
		{"special use", false, []string{"100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.0.170", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255",
			"198.51.100.1", "203.0.113.1", "100::1", "2001:db8::1", "2001:20::1", "3fff::1", "5f00::1", "4000::1", "1fff::1"}},
	} {
		for _, address := range group.addresses {
			if got := isPublic(netip.MustParseAddr(address)); got != group.public {
				t.Errorf("%s: %s: %v", group.name, address, got)
			}
		}
	}
	if isPublic(netip.Addr{}) {
		t.Error("no address is public")
	}
}
