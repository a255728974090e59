package progress

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"
)

// A Zone is how far the learner's clock was from UTC when an event happened:
// what was Tuesday evening in Tokyo stays Tuesday, wherever it is looked at.
// The zero Zone is that of events from before zones were kept: nothing is known.
type Zone struct {
	known   bool
	minutes int16 // east of UTC
}

// maxZone is more than any place is from UTC, in minutes.
const maxZone = 18 * 60

// ZoneOf is the Zone of a clock.
func ZoneOf(t time.Time) Zone {
	_, seconds := t.Zone()
	return Zone{true, int16(min(max(seconds/60, -maxZone), maxZone))}
}

// Offset is how far east of UTC the clock was, and whether that is known.
func (z Zone) Offset() (time.Duration, bool) {
	return time.Duration(z.minutes) * time.Minute, z.known
}

// String is the Zone as ISO 8601 has it, as in "+09:00"; empty if it is not known.
func (z Zone) String() string {
	if !z.known {
		return ""
	}
	sign, m := '+', int(z.minutes)
	if m < 0 {
		sign, m = '-', -m
	}
	return fmt.Sprintf("%c%02d:%02d", sign, m/60, m%60)
}

// parseZone reads what String wrote, exactly.
func parseZone(s string) (Zone, bool) {
	if len(s) != len("+00:00") || s[0] != '+' && s[0] != '-' || s[3] != ':' {
		return Zone{}, false
	}
	hours, err := strconv.ParseUint(s[1:3], 10, 8)
	minutes, err2 := strconv.ParseUint(s[4:6], 10, 8)
	m := int16(hours*60 + minutes)
	if err != nil || err2 != nil || minutes > 59 || m > maxZone || s[0] == '-' && m == 0 {
		return Zone{}, false
	}
	if s[0] == '-' {
		m = -m
	}
	return Zone{true, m}, true
}

// UnmarshalJSON reads a Zone. One that is spelled in another way is not known:
// no event is lost over it.
func (z *Zone) UnmarshalJSON(value []byte) error {
	var s string
	if err := json.Unmarshal(value, &s); err != nil {
		return err
	}
	*z, _ = parseZone(s)
	return nil
}

// in is the place that a time is seen from: that of the Zone, or else loc.
func (z Zone) in(loc *time.Location) *time.Location {
	if !z.known {
		return loc
	}
	return time.FixedZone("", int(z.minutes)*60)
}
