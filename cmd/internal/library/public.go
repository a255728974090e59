package library

import "net/netip"

// isPublic tells whether an address is one of the open internet: a roadmap's
// address may be a stranger's, and must not reach into the network at home.
//
// Of IPv6 only the block that is given out to networks counts (2000::/3), so
// every form that carries an IPv4 address inside is refused, but for two: the
// mapped form, and NAT64's well-known prefix, by which a network without IPv4
// reaches all the rest. Those two are as public as the address they carry.
func isPublic(ip netip.Addr) bool {
	ip = carriedIPv4(ip.Unmap().WithZone(""))
	if ip.Is4() {
		return ip.IsGlobalUnicast() && !ip.IsPrivate() && !within(ip,
			"0.0.0.0/8", "100.64.0.0/10", // this host; shared by a provider's customers
			"192.0.0.0/24", "192.88.99.0/24", // for protocols; 6to4 relays
			"192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
			"198.18.0.0/15", "240.0.0.0/4") // measurements; reserved
	}
	return within(ip, "2000::/3") && !within(ip,
		"2001::/23", "2002::/16", // for protocols, Teredo among them; 6to4
		"2001:db8::/32", "3fff::/20") // documentation
}

// carriedIPv4 is the IPv4 address behind NAT64's well-known prefix (RFC 6052),
// and any other address as it is. The prefix for local use, 64:ff9b:1::/48, is
// left alone: how it carries an address is for each network to say.
func carriedIPv4(ip netip.Addr) netip.Addr {
	if !within(ip, "64:ff9b::/96") {
		return ip
	}
	b := ip.As16()
	return netip.AddrFrom4([4]byte(b[12:]))
}

func within(ip netip.Addr, prefixes ...string) bool {
	for _, text := range prefixes {
		if netip.MustParsePrefix(text).Contains(ip) {
			return true
		}
	}
	return false
}
