package curriculum

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"llmcourse/curriculum/clean"
)

// maxAddress is the longest address that every browser and every system's
// opener takes.
const maxAddress = 2083

// CheckAddress tells what is wrong with the address of something on the web:
// only http and https, with a host, without a user, and without any character
// that an opener, a shell or a terminal could take for more than a letter.
func CheckAddress(address string) error {
	u, err := parseAddress(address)
	if err != nil {
		return err
	}
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("address %q is not http or https", address)
	case u.Opaque != "" || u.Hostname() == "":
		return fmt.Errorf("address %q has no host", address)
	case u.User != nil:
		return fmt.Errorf("address %q hides a user name before its host", address)
	}
	return nil
}

// CheckOpenable is CheckAddress for what may be opened: it also takes mailto.
func CheckOpenable(address string) error {
	u, err := parseAddress(address)
	if err != nil {
		return err
	}
	if u.Scheme != "mailto" {
		return CheckAddress(address)
	}
	if !strings.Contains(u.Opaque, "@") || strings.HasPrefix(u.Opaque, "-") {
		return fmt.Errorf("address %q names nobody to write to", address)
	}
	return nil
}

func parseAddress(address string) (*url.URL, error) {
	if address == "" {
		return nil, errors.New("the address is empty")
	}
	if len(address) > maxAddress {
		return nil, fmt.Errorf("the address is longer than %d bytes", maxAddress)
	}
	for _, r := range address {
		switch {
		case unicode.IsSpace(r):
			return nil, fmt.Errorf("address %q contains a space", address)
		case r == unicode.ReplacementChar || clean.Forbidden(r):
			return nil, fmt.Errorf("address %q contains %s", address, clean.Name(r))
		case r == '"' || r == '\'' || r == '`' || r == '\\' || r == '<' || r == '>':
			return nil, fmt.Errorf("address %q contains %c", address, r)
		}
	}
	if clean.Line(address) != address {
		return nil, fmt.Errorf("address %q cannot be shown as it is", clean.Line(address))
	}
	u, err := url.Parse(address)
	if err != nil {
		var parse *url.Error
		if errors.As(err, &parse) {
			err = parse.Err
		}
		return nil, fmt.Errorf("address %q cannot be read: %w", address, err)
	}
	return u, nil
}
