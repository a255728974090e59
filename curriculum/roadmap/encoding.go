package roadmap

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode makes a string of a file: of UTF-8 and of UTF-16 in both orders, with
// and without the mark that Windows editors put first. A few bytes that are not
// UTF-8 become U+FFFD; a text of another encoding is an error that names it.
func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return "", fmt.Errorf("%w: UTF-32; save it as UTF-8", ErrEncoding)
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return fromUTF16(data[2:], binary.LittleEndian), nil
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return fromUTF16(data[2:], binary.BigEndian), nil
	}
	switch even, odd := zeros(data); { // most letters of Markdown are ASCII
	case odd > len(data)/8 && even == 0:
		return fromUTF16(data, binary.LittleEndian), nil
	case even > len(data)/8 && odd == 0:
		return fromUTF16(data, binary.BigEndian), nil
	}
	text := string(bytes.TrimPrefix(data, []byte("\uFEFF")))
	if utf8.ValidString(text) {
		return text, nil
	}
	good, bad := 0, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	if bad > good && bad > 2 {
		return "", fmt.Errorf("%w: not UTF-8, but what looks like Windows-1252, Latin-1 or another one of its time; save it as UTF-8", ErrEncoding)
	}
	return strings.ToValidUTF8(text, "\uFFFD"), nil
}

// zeros counts the zero bytes at even and at odd places.
func zeros(data []byte) (even, odd int) {
	for i, b := range data {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}
