package progress

import "time"

// time eats a time as AppendJSON writes it: "2026-01-02T03:04:05.678Z".
func (s *scanner) time(there bool) time.Time {
	if !there || len(s.rest) < len(timeForm)+2 {
		s.bad = true
		return time.Time{}
	}
	t := s.rest[:len(timeForm)+2]
	s.rest = s.rest[len(timeForm)+2:]
	for i, c := range []byte(`"0000-00-00T00:00:00.000Z"`) {
		if c == '0' && (t[i] < '0' || t[i] > '9') || c != '0' && t[i] != c {
			s.bad = true
			return time.Time{}
		}
	}
	year := int64(digits(t[1:5]))
	month, day := digits(t[6:8]), digits(t[9:11])
	hour, minute, second, milli := digits(t[12:14]), digits(t[15:17]), digits(t[18:20]), digits(t[21:24])
	if year < 1970 || month < 1 || month > 12 || day < 1 || day > 28 && day > lastDay(year, month) ||
		hour > 23 || minute > 59 || second > 59 {
		s.bad = true
		return time.Time{}
	}
	sec := daysBefore(year, month) + int64(day-1)
	sec = sec*24*60*60 + int64(hour*60*60+minute*60+second)
	return time.UnixMilli(sec*1000 + int64(milli)).UTC()
}

func digits(b []byte) int {
	n := 0
	for _, c := range b {
		n = n*10 + int(c-'0')
	}
	return n
}

func leap(year int64) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func lastDay(year int64, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// daysBefore counts the days from 1970 to the first of a month.
func daysBefore(year int64, month int) int64 {
	before := [...]int64{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
	y := year - 1
	days := 365*(year-1970) + (y/4 - 1969/4) - (y/100 - 1969/100) + (y/400 - 1969/400)
	days += before[month-1]
	if month > 2 && leap(year) {
		days++
	}
	return days
}
